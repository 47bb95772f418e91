import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOME = '/usr/share/omegat';

function hasJava(): boolean {
  try {
    execFileSync('javac', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** OmegaT's own readers of glossaries can be asked. */
export const hasOmegatReaders = existsSync(join(HOME, 'OmegaT.jar')) && hasJava();

/** Reads a file as OmegaT does for a project from German into American English. */
const PROGRAM = `
import java.io.*; import java.util.*;
import org.omegat.core.Core; import org.omegat.core.data.*; import org.omegat.gui.glossary.*;
public class Terms {
  public static void main(String[] args) throws Exception {
    ProjectProperties properties = new ProjectProperties(new File(args[1]));
    properties.setSourceLanguage("de");
    properties.setTargetLanguage("en-US");
    Core.setProject(new NotLoadedProject() {
      public ProjectProperties getProjectProperties() { return properties; }
    });
    File file = new File(args[0]);
    List<GlossaryEntry> entries = args[0].endsWith(".tbx") ? GlossaryReaderTBX.read(file, false)
      : args[0].endsWith(".csv") ? GlossaryReaderCSV.read(file, false) : GlossaryReaderTSV.read(file, false);
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (GlossaryEntry one : entries) out.println(one.getSrcText() + "|" + one.getLocText() + "|" + one.getCommentText().replace("\\n", " "));
  }
}
`;

/** Source, target and comment of each entry that OmegaT reads in a glossary. */
export function readInOmegat(name: string, content: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'zweispalt-'));
  try {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'Terms.java'), PROGRAM);
    const lib = readdirSync(join(HOME, 'lib')).map((jar) => join(HOME, 'lib', jar));
    const path = [join(HOME, 'OmegaT.jar'), ...lib].join(':');
    const flags = ['-Djava.awt.headless=true', `-Duser.home=${folder}`, `-Djava.util.prefs.userRoot=${folder}`];
    const args = [...flags, '-cp', path, join(folder, 'Terms.java'), join(folder, name), folder];
    const out = execFileSync('java', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return out
      .split('\n')
      .filter((line) => line.includes('|'))
      .map((line) => line.split('|'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
