/** What `zweispalt init` writes as zweispalt.yaml: every key, explained, at its default. */
export const DEFAULT_FILE = `# Settings of zweispalt. Every line is optional; what stands here are the defaults. Flags win over this file.

# Folders, relative to this file.
#input: input
#output: output
#memory: memory                 # TMX files to lean on, read-only
#reviews: reviews               # what people decided, one file an article
#exchange: exchange             # where articles are exported to, to be reviewed in other tools

# Whose name stands behind a review; without this line, your login name.
#reviewer: Anna

# Glossary files; later ones win. Without this line: all of glossary/*.yaml.
#glossary: [glossary/names.yaml]

#target: en-US                  # or en-GB

#engine:
#  name: auto                   # deepl if DEEPL_AUTH_KEY is set, else memory
#  context: article             # title and lead go along with each request; none: nothing does, and requests fill up
#  glossary: on                 # names are handed to DeepL as a glossary of its own
#  formality: default           # prefer_more, prefer_less
#  model: quality_optimized     # prefer_quality_optimized, latency_optimized

#concurrency: 32                # requests at once, at most: it begins with 8 and slows down when DeepL asks for it
#rate: 50                       # requests a second at most, on average over ten seconds

#formats: [html, md, tsv, tmx, jsonl]

# What is recognised as furniture of a web page is never sent. \`keep\` leaves it in translation.txt and .md, in German.
#furniture:
#  show: omit
#  rules:
#    - {name: our-teaser, pattern: '^Jetzt abonnieren', scope: paragraph}

# Severity of a check: error, warning, info or off.
#checks: {repeated: off}

# What may be sent again: missing (only what has no text), changed (also what the glossary cannot repair here), all.
#retranslate: changed

# Articles or folders below input/ whose text must not leave the house.
#send: {never: [confidential]}

# Characters that may be billed: a run stops before either limit is passed.
#budget: {run: 1000000, month: 5000000}     # none by default

# What a million characters cost, to show costs in money.
#price: {perMillion: 20, currency: EUR}     # none by default

#maxWait: 10                    # minutes to wait out an outage of the service

#failOn: error                  # exit 1 on findings of this severity: error, warning or never
`;
