import type { service as said } from '../sv/service';

export const service = {
  'What was delegated does not reach this.': 'Det, der er delegeret, omfatter ikke dette.',
  'Let the holder of the office act himself, or delegate this too.':
    'Lad den, der har rollen, gøre det selv eller også delegere dette.',
  'The actor, or the one in whose place he acts, was recused from this case and takes no part in it.':
    'Den, der handler, eller den, i hvis sted det sker, er trådt ud af sagen og deltager ikke i den.',
  'Let somebody act who was not recused.': 'Lad en gøre det, der ikke er trådt ud.',
  'Read it again and repeat the act on the present version.':
    'Åbn siden igen, og gør det om på den version, der gælder nu.',
  'Ask an administrator to enter you.': 'Bed en administrator om at oprette dig.',
  'Send at most {1} bytes.': 'Send højst {1} byte.',
  'Come again in {1} seconds.': 'Prøv igen om {1} sekunder.',
  'Let somebody act who holds one of these roles, or be appointed.':
    'Lad en gøre det, der har en af disse roller, eller bliv udpeget.',
  'The person holds an office, or is appointed to one.': 'Personen har en rolle eller er udpeget til en.',
  'End the appointments first.': 'Afslut udpegningerne først.',
  'The agency of the draft is closed.': 'Myndigheden i kladden er lukket.',
  'A member states his ties and absences himself.': 'Et medlem oplyser selv sine forbindelser og sit fravær.',
  'The office does not give this right.': 'Rollen giver ikke den ret.',
  'Name actions that the table of rights grants to the role.': 'Angiv handlinger, som rollen har ret til.',
  'Let the delegator or an administrator revoke it.':
    'Lad den, der delegerede, eller en administrator trække den tilbage.',
  'Have a rate from {1} to {2} added.': 'Få indlæst en kurs fra {1} til {2}.',
  'Mend the line, and send the whole file again.': 'Ret linjen, og send hele filen igen.',
  'See the reference of import profiles.': 'Se referencen for importprofiler.',
  'An administrator activates a version of the regime first.':
    'En administrator sætter først en version af reglerne i kraft.',
  'Let an oversight officer of the jurisdiction whose rules apply import it, or an administrator.':
    'Lad en sagsbehandler i tilsynet for de regler, der gælder, indlæse det, eller en administrator.',
  'Send fewer documents, in several batches.': 'Send færre dokumenter ad flere gange.',
  'Activate a regime for it.': 'Sæt regler i kraft for den.',
  'Nothing has been sealed yet; it is within seconds.': 'Intet er forseglet endnu; det sker inden for sekunder.',
  'There are not so many entries.': 'Så mange poster er der ikke.',
  'It is not under the newest checkpoint.': 'Den er ikke under det nyeste kontrolpunkt.',
  'The draft was begun for {1}.': 'Kladden blev begyndt for {1}.',
  'Begin a new draft from the version that it became.': 'Begynd en ny kladde fra den version, den blev til.',
  'Read the draft again, and propose what is in it now.': 'Læs kladden igen, og foreslå det, der står i den nu.',
  'Another document with the same id and version was published before.':
    'Et andet dokument med samme betegnelse og version er offentliggjort før.',
  'Give the document a new `version`.': 'Giv dokumentet en ny `version`.',
  'Wait for one of your simulations, or stop one with `DELETE /simulations/{simulationId}`.':
    'Vent på en af dine simuleringer, eller stop en.',
  'No regime with this hash is on record.': 'Reglerne findes ikke i registret.',
  'Name a version of a regime that the register knows.': 'Angiv en version af reglerne, som registret kender.',
  'Name versions by their hash.': 'Angiv versioner ved deres kontrolsum.',
  'Name versions of this jurisdiction.': 'Angiv versioner for samme land eller organ.',
  'Publish the version first.': 'Offentliggør versionen først.',
  'Wait until it is done, or stop it.': 'Vent, til det er færdigt, eller stop det.',
  'Enter it first.': 'Opret det først.',
} satisfies Readonly<Record<keyof typeof said, string>>;
