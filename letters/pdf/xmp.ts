/** What the metadata of a letter says. */
export interface LetterMetadata {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly producer: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly createdAt: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The descriptions of the document's XMP packet (ISO 16684-1). `pdfuaid:part` 1 is the claim to ISO 14289-1, which
 * demands it (5) and a `dc:title` (7.1).
 */
export const xmpDescriptions = ({ title, author, language, producer, createdAt }: LetterMetadata): string => `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
  <dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:CreateDate>${createdAt}</xmp:CreateDate>
  <xmp:ModifyDate>${createdAt}</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Producer>${escaped(producer)}</pdf:Producer>
</rdf:Description>
`;
