import { refuseReview, type ReviewRefusal } from '../who';

/** The refusal of a text that says nothing; null for one that does. */
export const refuseBlank = (text: string, field = '/reason'): ReviewRefusal | null =>
  text.trim() === '' ? refuseReview('text-missing', 'The text is missing.', { field, remedy: 'Write it.' }) : null;
