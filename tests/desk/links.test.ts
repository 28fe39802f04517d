import { describe, expect, it } from 'vitest'
import { hostOf, isLoneLink, linksIn, samePage } from '../../src/desk/links.js'

describe('links in what an editor writes', () => {
  it('are found without the punctuation around them, each once', () => {
    expect(linksIn('Siehe https://a.de/x, (https://b.de/y) und „https://a.de/x“.')).toEqual([
      'https://a.de/x',
      'https://b.de/y',
    ])
    expect(linksIn('https://de.wikipedia.org/wiki/Halle_(Saale)')).toEqual([
      'https://de.wikipedia.org/wiki/Halle_(Saale)',
    ])
  })

  it('are only web addresses', () => {
    expect(linksIn('ftp://a.de javascript:alert(1) www.mz.de https://')).toEqual([])
  })

  it('stand alone or in a sentence', () => {
    expect(isLoneLink(' https://a.de/x ')).toBe(true)
    expect(isLoneLink('Was steht auf https://a.de/x ?')).toBe(false)
  })

  it('name their house, and the same page however it is written', () => {
    expect(hostOf('https://www.mz.de/halle/1')).toBe('mz.de')
    expect(samePage('https://www.mz.de/halle/1/?utm_source=x&id=2')).toBe(samePage('http://mz.de/halle/1?id=2'))
    expect(samePage('https://mz.de/1')).not.toBe(samePage('https://mz.de/2'))
  })
})
