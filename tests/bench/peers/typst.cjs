// SPDX-License-Identifier: GPL-3.0-or-later
// node typst.cjs MODULE IN OUT FONTS: a Typst source to PDF/UA-1 by the compiler as the npm registry has it.
const fs = require('fs');
const [, , module_, source, result, fonts] = process.argv;
const { NodeCompiler } = require(module_);

const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: [fonts] }] });
const compiled = compiler.compile({ mainFilePath: source });
if (!compiled.result) {
  console.error('the source was refused');
  process.exit(1);
}
fs.writeFileSync(result, compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
