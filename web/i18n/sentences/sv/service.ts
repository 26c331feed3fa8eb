/** Sentences of the service itself. */
export const service = {
  'What was delegated does not reach this.': 'Delegeringen omfattar inte detta.',
  'Let the holder of the office act himself, or delegate this too.':
    'Låt den som har uppdraget göra det själv, eller delegera även detta.',
  'The actor, or the one in whose place he acts, was recused from this case and takes no part in it.':
    'Den som handlar, eller den i vars ställe det sker, har avträtt från ärendet och deltar inte i det.',
  'Let somebody act who was not recused.': 'Låt någon göra det som inte har avträtt.',
  'Read it again and repeat the act on the present version.':
    'Öppna sidan igen och gör om det i den version som gäller nu.',
  'Ask an administrator to enter you.': 'Be en administratör lägga in dig.',
  'Send at most {1} bytes.': 'Sänd högst {1} byte.',
  'Come again in {1} seconds.': 'Försök igen om {1} sekunder.',
  'Let somebody act who holds one of these roles, or be appointed.':
    'Låt någon göra det som har en av dessa roller, eller låt förordna dig.',
  'The person holds an office, or is appointed to one.': 'Personen har ett uppdrag eller är förordnad till ett.',
  'End the appointments first.': 'Avsluta förordnandena först.',
  'The agency of the draft is closed.': 'Myndigheten i utkastet är stängd.',
  'A member states his ties and absences himself.': 'En ledamot anger själv sina kopplingar och sin frånvaro.',
  'The office does not give this right.': 'Uppdraget ger inte den rätten.',
  'Name actions that the table of rights grants to the role.': 'Ange åtgärder som rollen har rätt till.',
  'Let the delegator or an administrator revoke it.': 'Låt den som delegerade eller en administratör återkalla den.',
  'Have a rate from {1} to {2} added.': 'Låt lägga in en kurs från {1} till {2}.',
  'Mend the line, and send the whole file again.': 'Rätta raden och sänd hela filen igen.',
  'See the reference of import profiles.': 'Se referensen över importprofiler.',
  'An administrator activates a version of the regime first.':
    'En administratör sätter först en version av reglerna i kraft.',
  'Let an oversight officer of the jurisdiction whose rules apply import it, or an administrator.':
    'Låt en handläggare i tillsynen för de regler som gäller läsa in det, eller en administratör.',
  'Send fewer documents, in several batches.': 'Sänd färre dokument, i flera omgångar.',
  'Activate a regime for it.': 'Sätt regler i kraft för det.',
  'Nothing has been sealed yet; it is within seconds.': 'Inget är förseglat än; det sker inom några sekunder.',
  'There are not so many entries.': 'Så många poster finns inte.',
  'It is not under the newest checkpoint.': 'Den omfattas inte av den senaste kontrollpunkten.',
  'The draft was begun for {1}.': 'Utkastet påbörjades för {1}.',
  'Begin a new draft from the version that it became.': 'Påbörja ett nytt utkast från den version som det blev.',
  'Read the draft again, and propose what is in it now.': 'Läs utkastet igen och föreslå det som står i det nu.',
  'Another document with the same id and version was published before.':
    'Ett annat dokument med samma beteckning och version har offentliggjorts tidigare.',
  'Give the document a new `version`.': 'Ge dokumentet en ny `version`.',
  'Wait for one of your simulations, or stop one with `DELETE /simulations/{simulationId}`.':
    'Vänta på en av dina simuleringar, eller stoppa en.',
  'No regime with this hash is on record.': 'Reglerna finns inte i registret.',
  'Name a version of a regime that the register knows.': 'Ange en version av reglerna som registret har.',
  'Name versions by their hash.': 'Ange versioner med deras kontrollsumma.',
  'Name versions of this jurisdiction.': 'Ange versioner för samma land eller organ.',
  'Publish the version first.': 'Offentliggör versionen först.',
  'Wait until it is done, or stop it.': 'Vänta tills det är klart, eller stoppa det.',
  'Enter it first.': 'Lägg in det först.',
} as const;
