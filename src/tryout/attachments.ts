import type { Message, Poll } from 'grammy/types'

/** The kinds of messages that are not text. */
export type AttachmentKind =
  | 'photo'
  | 'video'
  | 'video_note'
  | 'animation'
  | 'audio'
  | 'voice'
  | 'document'
  | 'sticker'
  | 'story'
  | 'location'
  | 'venue'
  | 'contact'
  | 'poll'
  | 'dice'

const file = { file_id: 'their-file', file_unique_id: 'their-file', file_size: 2048 }
const size = { width: 640, height: 480 }
const clip = { ...file, ...size, duration: 4 }
const location = { latitude: 51.4826, longitude: 11.9697 }
const document = { ...file, file_name: 'notes.pdf', mime_type: 'application/pdf' }

const poll: Poll = {
  id: 'their-poll',
  question: 'Tram or train?',
  options: ['Tram', 'Train'].map((text, number) => ({ persistent_id: `${number}`, text, voter_count: 0 })),
  total_voter_count: 0,
  is_closed: false,
  is_anonymous: true,
  allows_multiple_answers: false,
  allows_revoting: true,
  members_only: false,
  type: 'regular',
}

const sticker = { ...file, width: 512, height: 512, type: 'regular' as const, is_animated: false, is_video: false }

/** What a message of each kind carries, in the shapes of the Bot API. */
export const ATTACHMENTS: Readonly<Record<AttachmentKind, Partial<Message>>> = {
  photo: { photo: [{ ...file, ...size }] },
  video: { video: clip },
  video_note: { video_note: { ...file, length: 240, duration: 4 } },
  animation: { animation: clip, document },
  audio: { audio: { ...file, duration: 180 } },
  voice: { voice: { ...file, duration: 3 } },
  document: { document },
  sticker: { sticker },
  story: { story: { id: 7, chat: { id: -1_001_111_111_111, type: 'channel', title: 'Stories' } } },
  location: { location },
  venue: { venue: { location, title: 'Marktplatz', address: 'Marktplatz 1' }, location },
  contact: { contact: { phone_number: '+49000000', first_name: 'Kim' } },
  poll: { poll },
  dice: { dice: { emoji: '🎲', value: 4 } },
}
