import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nest, type Piece } from '../../../src/web/page/nest.js'

const said = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.pieces.map(said).join(''))

const shape = (piece: Piece): unknown =>
  typeof piece === 'string' ? piece : [piece.entity.type, ...piece.pieces.map(shape)]

describe('a text with its entities', () => {
  it('is cut into plain pieces and entities around pieces', () => {
    const entities = [
      { type: 'bold', offset: 0, length: 9 },
      { type: 'italic', offset: 5, length: 4 },
      { type: 'code', offset: 14, length: 1 },
    ]
    expect(nest('fett kurs und x.', entities).map(shape)).toEqual([
      ['bold', 'fett ', ['italic', 'kurs']],
      ' und ',
      ['code', 'x'],
      '.',
    ])
  })

  it('has two entities on the same words inside one another', () => {
    const entities = [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 0, length: 2 },
    ]
    expect(nest('ja', entities).map(shape)).toEqual([['bold', ['italic', 'ja']]])
  })

  it('counts as JavaScript does', () => {
    expect(nest('👍 gut', [{ type: 'bold', offset: 3, length: 3 }]).map(shape)).toEqual(['👍 ', ['bold', 'gut']])
  })

  it('says the same whatever its entities are', () => {
    const entity = fc.record({ type: fc.constant('bold'), offset: fc.nat(30), length: fc.nat(30) })
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(entity, { maxLength: 8 }), (text, unsorted) => {
        const entities = unsorted.sort((a, b) => a.offset - b.offset || b.length - a.length)
        expect(nest(text, entities).map(said).join('')).toBe(text)
      }),
    )
  })
})
