import type { KinLines } from './kin-lines.js'
import { KIN_OF_CHANGE } from './kin-change.js'
import { KIN_OF_CULTURE } from './kin-culture.js'
import { KIN_OF_EVERYDAY } from './kin-everyday.js'
import { KIN_OF_MEETING } from './kin-meeting.js'
import { KIN_OF_OFFICES } from './kin-offices.js'
import { KIN_OF_PEOPLE } from './kin-people.js'
import { KIN_OF_TRAVEL } from './kin-travel.js'
import { KIN_OF_WORK } from './kin-work.js'
import { KIN } from './kin.js'

/** All lists of words that stand for one another, one for each desk of the newsroom. */
export const KIN_LISTS: readonly KinLines[] = [
  KIN,
  KIN_OF_OFFICES,
  KIN_OF_MEETING,
  KIN_OF_WORK,
  KIN_OF_PEOPLE,
  KIN_OF_CULTURE,
  KIN_OF_TRAVEL,
  KIN_OF_CHANGE,
  KIN_OF_EVERYDAY,
]
