import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newReader } from '../../src/domain/reader.js'
import { checkStore } from '../../src/store/check.js'
import { openStore } from '../../src/store/open.js'
import { aDataDir, anArticle, articlesText, now } from './sample.js'

describe('Checking a store', () => {
  const warningsFor = async (...articles: object[]) => {
    const { faults, warnings } = await checkStore(await aDataDir(articlesText(articles)))
    expect(faults).toEqual([])
    return warnings.map(({ path, reason }) => `${path} ${reason}`)
  }

  it('has nothing to say of a good one, also beside a running bot', async () => {
    const dataDir = await aDataDir()
    expect(await checkStore(dataDir)).toEqual({ faults: [], warnings: [] })
    const store = await openStore({ dataDir, now })
    await store.readers.change(7, () => newReader(7, 'de'))
    expect(await checkStore(dataDir)).toEqual({ faults: [], warnings: [] })
    await store.close()
  })

  it('names the faults of articles and state together', async () => {
    const dataDir = await aDataDir()
    const store = await openStore({ dataDir, now })
    await store.dialogs.set('7', 1)
    await store.close()
    await rm(join(dataDir, 'state', 'dialogs.json'))
    await writeFile(join(dataDir, 'articles.json'), '{')
    const { faults } = await checkStore(dataDir)
    expect(faults.map(({ file }) => file)).toEqual([
      join(dataDir, 'articles.json'),
      join(dataDir, 'state', 'dialogs.json'),
    ])
  })

  it('names the faults of the feeds with their paths', async () => {
    const dataDir = await aDataDir()
    const feeds = [
      { name: 'Haus', url: 'https://example.org/rss' },
      { url: 'example.org', interval: 'oft' },
    ]
    await writeFile(join(dataDir, 'feeds.json'), JSON.stringify({ version: 1, feeds }))
    const { faults } = await checkStore(dataDir)
    expect(faults.map(({ file, path }) => `${file}: ${path}`)).toEqual(
      ['name', 'url', 'interval'].map((key) => `${join(dataDir, 'feeds.json')}: feeds[1].${key}`),
    )
  })

  it('leaves alone a summary with abbreviations, ordinals and dates', async () => {
    const summary =
      'Dr. Vogt traf am 13. Juni 2025 Herrn Jung, z. B. in Leipzig. Es ging u. a. um Nr. 5. Dann war Schluss.'
    expect(await warningsFor(anArticle('a', { summary }))).toEqual([])
  })

  it('leaves alone facts that only look like pointing', async () => {
    const facts = [
      'Erfurt und Halle reden.',
      'Eröffnet wurde der Weg 2025.',
      'Es gibt einen Plan.',
      'Die Stadt Halle plant.',
      'Dieskau liegt bei Halle.',
    ]
    const en = {
      title: 'T',
      summary: 'S.',
      facts: ['Hermes is in Leipzig.', 'Those who ride pay.', 'It is planned.', 'Thesis.', 'Herzberg.'],
    }
    expect(await warningsFor(anArticle('a', { facts, en }))).toEqual([])
  })

  it('warns of readers’ words for a fact that is not there any more', async () => {
    const asked = [
      { fact: 'Die Stadt plant.', words: ['Was hat die Stadt vor?'] },
      { fact: 'Die Stadt plante.', words: ['Was hatte die Stadt vor?'] },
    ]
    const en = { title: 'T', summary: 'S.', facts: ['The city plans.'], asked: [{ fact: 'Gone.', words: ['why'] }] }
    expect(await warningsFor(anArticle('a', { facts: ['Die Stadt plant.'], asked, en }))).toEqual([
      'articles[0].asked[1].fact is none of the facts: copy the fact as it is now',
      'articles[0].en.asked[0].fact is none of the facts: copy the fact as it is now',
    ])
  })

  it('warns of what is ugly', async () => {
    const facts = [
      'Er kommt aus Halle.',
      'Die Stadt plant.',
      'die Stadt  plant.',
      'Dies gilt.',
      'Sie fährt.',
      'Es fährt.',
    ]
    const en = { title: 'T', summary: 'S.', facts: ['They agreed.'] }
    expect(
      await warningsFor(
        anArticle('a', { facts, en, summary: 'Eins ist da. Zwei ist da. Drei ist da! Vier?' }),
        { ...anArticle('b', { facts: [] }), en: undefined, sorces: [] },
        anArticle('c', {
          facts: ['Die Stadt plant.'],
          sources: [{ name: 'N', url: 'https://n.de', datum: 1 } as never],
        }),
      ),
    ).toEqual([
      'articles[0].summary has 4 sentences: at most 3 read well',
      'articles[0].facts[0] begins with “Er”, which points outside the fact: say who or what',
      'articles[0].facts[3] begins with “Dies”, which points outside the fact: say who or what',
      'articles[0].facts[4] begins with “Sie”, which points outside the fact: say who or what',
      'articles[0].facts[5] begins with “Es”, which points outside the fact: say who or what',
      'articles[0].en.facts has 1 facts, German has 6: each fact in both languages, in the same order',
      'articles[0].en.facts[0] begins with “They”, which points outside the fact: say who or what',
      'articles[1].facts is empty: nothing can answer a question',
      'articles[1].en is missing: English readers see German',
      'articles[1].sorces is not a known key: is it misspelt?',
      'articles[2].sources[0].datum is not a known key: is it misspelt?',
      'articles[0].facts[2] says the same as articles[0].facts[1]: remove one of the two',
      'articles[2].facts[0] says the same as articles[0].facts[1]: remove one of the two',
    ])
  })
})
