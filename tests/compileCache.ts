/**
 * Loaded by mocha before any test. Node then keeps compiled code, with its types stripped, on disk: for the tests, and
 * for the servers and commands that they start.
 */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url))
process.env.NODE_COMPILE_CACHE = folder
enableCompileCache(folder)

/** For child processes that don't inherit the environment. */
export const compileCache = { NODE_COMPILE_CACHE: folder }
