import { mainJob } from './mainJob.ts'
import { type SharedStore, stores } from './stores.ts'

for (const { name, start } of stores) {
  describe(`On ${name}`, () => {
    let store: SharedStore
    before(async () => {
      store = await start()
    })
    after(() => store?.close())
    mainJob(name, () => store.open())
  })
}
