import { build, type InlineConfig } from 'vite'

/**
 * A build by Vite inside a test. Vite sets NODE_ENV to production, in which no test server without the settings of a school
 * starts, so it is put back.
 */
export async function viteBuild(config: InlineConfig): Promise<void> {
  const { NODE_ENV } = process.env
  try {
    await build(config)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
