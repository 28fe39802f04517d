import type { Document, File, Message } from 'grammy/types'
import type { Call } from './call.js'
import { badRequest } from './fault.js'
import type { SentFile, World } from './world.js'

type Kept = Pick<File, 'file_id' | 'file_unique_id'> & { readonly file_size: number }

/** What a bot may download; a person may send more. */
const MOST_BYTES = 20 * 1024 * 1024

/** Keeps a file so that whoever knows its id gets it again. */
export function keepFile(world: World, file: SentFile): Kept {
  const id = `file-${world.files.size + 1}`
  world.files.set(id, file)
  return { file_id: id, file_unique_id: id, file_size: file.bytes.length }
}

export function documentOf(kept: Kept, { name, type }: SentFile): Document {
  return { ...kept, file_name: name, ...(type !== undefined && { mime_type: type }) }
}

/** The kinds in which a person sends a file of their own. */
export type FileKind = 'document' | 'photo' | 'voice'

/** A file as the content of a person's message. */
export function contentOf(world: World, kind: FileKind, file: SentFile): Partial<Message> {
  const kept = keepFile(world, file)
  switch (kind) {
    case 'document':
      return { document: documentOf(kept, file) }
    case 'photo':
      return { photo: [{ ...kept, width: 640, height: 480 }] }
    case 'voice':
      return { voice: { ...kept, duration: 3, ...(file.type !== undefined && { mime_type: file.type }) } }
  }
}

export function getFile({ world, parameters: { file_id } }: Call<'getFile'>): File {
  const file = world.files.get(file_id)
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
  if (file.bytes.length > MOST_BYTES) throw badRequest('file is too big')
  const end = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? ''
  const file_path = `documents/${file_id.replace('-', '_')}${end}`
  return { file_id, file_unique_id: file_id, file_size: file.bytes.length, file_path }
}

/** The file that `getFile` put at a path. */
export function fileAt(world: World, path: string): SentFile | undefined {
  const number = /^documents\/file_(\d+)(?:\.[A-Za-z0-9]+)?$/.exec(path)?.[1]
  return number === undefined ? undefined : world.files.get(`file-${number}`)
}
