// Builds the playground's page into the folder named by the first argument; called by Maven.
// Installs the locked packages first when they are not there or the lock changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../../../target/classes/playground"));
const windows = process.platform === "win32";
const run = (command, ...args) =>
  execFileSync(windows ? `${command}.cmd` : command, args, { cwd: here, stdio: "inherit", shell: windows });

const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
const stamp = join(here, "node_modules", ".installed-lock");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
  writeFileSync(stamp, lock);
}
run("npm", "run", "build", "--", "--outDir", out, "--emptyOutDir");
