/** `node --import ./slowDisk8.ts`: simulates a disk whose fsync takes 8 ms. */
import { slowDownCommits } from './slowDisk.ts'

slowDownCommits(8)
