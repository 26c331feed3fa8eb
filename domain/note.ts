/**
 * What an event carries of a free text about a person: the text itself is kept apart, where it can be erased. The hash
 * proves which text it was.
 */
export interface NoteRef {
  readonly noteId: string;
  /** Lower-case hex SHA-256, of which `register/directory/notes` says how it is made. */
  readonly sha256: string;
}
