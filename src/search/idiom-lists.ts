import type { IdiomLines } from './idiom-lines.js'
import { IDIOMS_OF_COURSE } from './idioms-course.js'
import { IDIOMS_OF_EVERYDAY } from './idioms-everyday.js'
import { IDIOMS_OF_MEETING } from './idioms-meeting.js'
import { IDIOMS_OF_OFFICES } from './idioms-offices.js'
import { IDIOMS_OF_WORK } from './idioms-work.js'

/** All lists of turns of phrase, in the order in which they are tried. */
export const IDIOM_LISTS: readonly IdiomLines[] = [
  IDIOMS_OF_OFFICES,
  IDIOMS_OF_MEETING,
  IDIOMS_OF_COURSE,
  IDIOMS_OF_WORK,
  IDIOMS_OF_EVERYDAY,
]
