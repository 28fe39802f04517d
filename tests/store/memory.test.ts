import { openMemoryStore } from '../../src/store/memory.js'
import { storeContract } from './contract.js'
import { NOW } from './sample.js'

storeContract('The store in memory', async (articles) => {
  let time = NOW.getTime()
  const store = await openMemoryStore({ articles, now: () => new Date(time) })
  return {
    store,
    edit: (text) => {
      store.edit(text)
      return Promise.resolve()
    },
    editFeeds: (text) => {
      store.editFeeds(text)
      return Promise.resolve()
    },
    pass: (milliseconds) => {
      time += milliseconds
    },
  }
})
