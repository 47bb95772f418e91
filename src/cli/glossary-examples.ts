/** Examples of each subcommand of `zweispalt glossary`, shown after its help. */
export const GLOSSARY_EXAMPLES: Readonly<Record<string, string>> = {
  suggest: `
  $ zweispalt glossary suggest                             the patch on stdout: look, and copy what is right
  $ zweispalt glossary suggest --output glossary/new.yaml input/nau   into a new file, from these articles
  $ zweispalt glossary suggest --ask --output glossary/new.yaml       name by name: take, change or leave it
  $ zweispalt glossary suggest --all --json                for programs, with what is hardly a name

Answers to --ask: y or j takes a name, n or Enter leaves it, a number takes another form, text is the English form itself,
b goes back, ? helps, q stops. A spelling of a name that the glossary has is added to its entry, the difference shown first.`,
  list: `
  $ zweispalt glossary list                    label, English, kind, German, file and line
  $ zweispalt glossary list --mentions         and in how many places the articles name each
  $ zweispalt glossary list --json > list.json`,
  show: `
  $ zweispalt glossary show Tokayev            every place where an article names it, and what stands there in English
  $ zweispalt glossary show Toqaev             any of its spellings does
  $ zweispalt glossary show CSTO --json`,
  add: `
  $ zweispalt glossary add "Tokajew, Toqaev" Tokayev --kind person
  $ zweispalt glossary add Toqaev Tokayev --given "Kassym-Jomart=Kassim-Jomart,Qasym-Jomart"
  $ zweispalt glossary add OVKS CSTO --long "Collective Security Treaty Organization=Organisation des Vertrags über kollektive Sicherheit"
  $ zweispalt glossary add Georgia Georgia --label "Georgia (US)" --when Atlanta
  $ zweispalt glossary add Schoigu Shoigu --dry-run   what that would do to the articles`,
  remove: `
  $ zweispalt glossary remove Tokayev                  the entry
  $ zweispalt glossary remove Tokayev Toqaev           one spelling of it
  $ zweispalt glossary remove Tokayev Tokaev --from accept --yes`,
  rename: `
  $ zweispalt glossary rename Kiev Kyiv --dry-run      and what that would do to the articles
  $ zweispalt glossary rename Georgia "Georgia (US)" --keep-english`,
  set: `
  $ zweispalt glossary set Tokayev kind person
  $ zweispalt glossary set Tokayev given "Kassym-Jomart=Kassim-Jomart,Qasym-Jomart; Igor"
  $ zweispalt glossary set Tokayev en Tokaev --dry-run   what that would do to the articles
  $ zweispalt glossary set Tokayev note                without a value the field goes`,
  impact: `
  $ zweispalt glossary impact new.yaml                 what a patch would do to the articles
  $ zweispalt glossary impact client.yaml --instead    with this file alone
  $ zweispalt glossary impact new.yaml --json`,
  check: `
  $ zweispalt glossary check                           what may be wrong, with file, line, column and remedy
  $ zweispalt glossary check --fix --dry-run           what could be mended safely
  $ zweispalt glossary check --fail-on warning         exit 1 on warnings too
  $ zweispalt glossary check --format github           as annotations in a GitHub Actions build
  $ zweispalt glossary check --json > check.json       for programs`,
  export: `
  $ zweispalt glossary export names.tsv                OmegaT and spreadsheets
  $ zweispalt glossary export names.tbx --target en-GB
  $ zweispalt glossary export terms.txt --format csv`,
  import: `
  $ zweispalt glossary import agency.tbx               shows the difference and asks
  $ zweispalt glossary import agency.csv --file glossary/agency.yaml
  $ zweispalt glossary import agency.tsv --dry-run`,
  pull: `
  $ zweispalt glossary pull                            the account's only glossary that people made
  $ zweispalt glossary pull --name house --file glossary/house.yaml
  $ zweispalt glossary pull --dry-run                  only the difference`,
  push: `
  $ zweispalt glossary push                            the one that translating uses
  $ zweispalt glossary push --name house --prune       and take out of it what is not here
  $ zweispalt glossary push --dry-run                  only the difference`,
  learn: `
  $ zweispalt glossary learn                           asks one by one on a terminal, with the sentences
  $ zweispalt glossary learn --min 3                   only what was changed in three places or more
  $ zweispalt glossary learn --dry-run                 only show it`,
};
