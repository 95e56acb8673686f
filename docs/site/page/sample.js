"use strict";

// What the text area begins with. Its keys are made up, and put together only here, so that
// nobody's scanner takes a file for a leak.
const SAMPLE = (() => {
  const key = (prefix, digits, word, length) =>
    prefix + "_" + digits + word.repeat(length).slice(0, length - digits.length);
  const access = (digits, word) => key("ntn", digits, word, 46);
  const codes = (text) => Array.from(text, (character) => character.charCodeAt(0));
  const hex = (code) => code.toString(16).padStart(2, "0");

  /** Rows as many libraries write them, with the characters beside them. */
  function dump(text) {
    const rows = [];
    for (let at = 0; at < text.length; at += 8) {
      const row = text.slice(at, at + 8);
      const columns = codes(row).map(hex).join(" ").padEnd(23);
      rows.push(`${at.toString(16).padStart(8, "0")}  ${columns}  |${row}|`);
    }
    return rows.join("\n");
  }

  const lines = (text, width) => text.match(new RegExp(`.{1,${width}}`, "g")).join("\n");

  return [
    "DEBUG Authorization: Bearer " + access("01234567890", "MadeUp"),
    "DEBUG Authorization: Basic " + btoa("client:" + key("secret", "0", "MadeUp", 43)),
    'DEBUG {"refresh_token":"' + key("nrt", "00000000000", "MadeUp", 46) + '"}',
    "TRACE READ: 38B",
    dump('"token":"' + key("ntn", "0123456789", "MadeUp", 24) + '"'),
    "ERROR no header: [" + codes(key("ntn", "0123456789", "Madeup", 16)).join(", ") + "]",
    "INFO  a mail: " + lines(access("22222222222", "MadeUp"), 36),
    "\u001b[01;31m\u001b[Kntn_\u001b[m\u001b[K" + access("33333333333", "MadeUp").slice(4),
    "INFO  ntn_NeighbourCellConfigList and secret_sauce are no keys",
    "",
  ].join("\n");
})();
