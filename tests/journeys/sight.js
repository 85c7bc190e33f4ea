/*
 * What axe cannot see, read from the page as it is laid out now. Returns one sentence a fault.
 * Asked with {sizes: false} it leaves out what only depends on the words.
 */
({ sizes, words, lines: broken }) => {
  const SMALLEST_TEXT = 16;
  const SMALLEST_TARGET = 44;
  const SMALLEST_GAP = 8;
  const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
  /* No line starts with these; none that ends a text is one kana, nor one and a full stop where a line
     is roomy; no number goes over two lines. */
  const NO_START = /^[、。，．）」』】〕！？・：；ー·,.!?;)]/;
  const ORPHAN = /^[\u3041-\u30ff]$/;
  const ROOMY = 10;
  /* A source follows its label wherever a phone is not one of the narrowest. */
  const LABEL = /^(Source|出典):$/;
  const ROOM_FOR_SOURCE = 15;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const NUMBER = /\d{2,4}-\d{2,4}-\d{4}/;
  const faults = [];
  const near = (element) =>
    `${element.localName}${element.id ? `#${element.id}` : ""} "${(
      element.textContent ||
      element.name ||
      ""
    )
      .trim()
      .replace(/\s+/g, " ")
      .slice(0, 40)}"`;
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    return (
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest(".visually-hidden, .skip-link") &&
      box.width > 1 &&
      box.height > 1
    );
  };
  const texts = function* () {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inside = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && !inside.closest("script, style, template")) {
        yield [walker.currentNode.data.trim(), inside];
      }
    }
  };

  const sideways = () => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return;
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => isSeen(element) && element.getBoundingClientRect().right > page.clientWidth + 1,
    );
    faults.push(`scrolls sideways (${page.scrollWidth}): ${wide.slice(-3).map(near).join(", ")}`);
  };

  const cutOff = () => {
    for (const element of document.body.querySelectorAll("*")) {
      /* A field to type in scrolls by itself. */
      if (element instanceof SVGElement || element.localName === "input" || !isSeen(element)) {
        continue;
      }
      const hides = /hidden|clip/.test(getComputedStyle(element).overflow);
      const isCut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      if (hides && isCut) faults.push(`text is cut off: ${near(element)}`);
    }
  };

  /* The letters of each block in order, each with its box: from these a line is known. */
  const blocks = () => {
    const found = new Map();
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      let block = node.parentElement;
      if (!node.data.trim() || block.closest("script, style, template, svg") || !isSeen(block)) continue;
      while (/^inline|^contents/.test(getComputedStyle(block).display)) block = block.parentElement;
      const letters = found.get(block) || [];
      [...node.data].reduce((place, letter) => {
        if (letter.trim()) {
          range.setStart(node, place);
          range.setEnd(node, place + letter.length);
          const { top, bottom } = range.getBoundingClientRect();
          if (bottom > top) letters.push({ letter, top, bottom });
        } else if (letters.length) {
          letters.at(-1).letter += " ";
        }
        return place + letter.length;
      }, 0);
      found.set(block, letters);
    }
    return found;
  };

  const lines = (letters) => {
    const found = [];
    letters.forEach((one, place) => {
      const before = letters[place - 1];
      if (!before || (one.top + one.bottom) / 2 > before.bottom) found.push("");
      found[found.length - 1] += one.letter;
    });
    return found.map((line) => line.trim().replace(/ +/g, " "));
  };

  const brokenLines = () => {
    for (const [block, letters] of blocks()) {
      const told = lines(letters);
      if (!told.length) continue;
      told.slice(1).forEach((line, place) => {
        /* A Latin word that no line can hold is broken anywhere. */
        const isCut = /^\S*[\w)]$/.test(told[place]) && !JAPANESE.test(told[place]);
        if (NO_START.test(line) && !isCut) faults.push(`a line starts with "${line.slice(0, 3)}": ${near(block)}`);
        if (NUMBER.test(told[place] + line) && !NUMBER.test(line) && !NUMBER.test(told[place])) {
          faults.push(`a telephone number is broken: ${told[place]} / ${line}`);
        }
      });
      if (LABEL.test(told[0]) && block.clientWidth > ROOM_FOR_SOURCE * rem) {
        faults.push(`a label alone on its line: ${near(block)}`);
      }
      const isOrphan = ORPHAN.test(told.at(-1)) || (told[0].length >= ROOMY && /^.。$/.test(told.at(-1)));
      if (told.length > 1 && isOrphan) {
        faults.push(`"${told.at(-1)}" alone on the last line: ${near(block)}`);
      }
    }
  };

  const smallText = () => {
    for (const [, inside] of texts()) {
      if (!isSeen(inside)) continue;
      const scale = inside instanceof SVGGraphicsElement ? inside.getScreenCTM().a : 1;
      const size = parseFloat(getComputedStyle(inside).fontSize) * scale;
      if (size < SMALLEST_TEXT - 0.05) {
        faults.push(`text of ${size.toFixed(1)} px: ${near(inside)}`);
      }
    }
  };

  /* Lists of links, whatever stands beside a link in them. */
  const LISTS = "nav, .site-footer, .sources, .places, .read-on, .phone, .contact";
  const isInSentence = (element) => {
    if (getComputedStyle(element).display !== "inline" || element.closest(LISTS)) return false;
    const block = element.closest("p, li, dd, dt, td, th, figcaption, legend, div");
    return block && block.textContent.trim() !== element.textContent.trim();
  };

  /* What is pressed by itself, with its box: for a radio button or a check box that is the whole card. */
  const targets = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((one) => isSeen(one) && one.type !== "hidden" && !isInSentence(one))
      .map((one) => [one, (one.closest(".option") || one).getBoundingClientRect()]);

  const smallTargets = () => {
    for (const [element, box] of targets()) {
      if (box.width < SMALLEST_TARGET - 0.5 || box.height < SMALLEST_TARGET - 0.5) {
        const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
        faults.push(`a target of ${size} px: ${near(element)}`);
      }
    }
  };

  const crowdedTargets = () => {
    const all = targets();
    all.forEach(([one, a], place) => {
      for (const [other, b] of all.slice(place + 1)) {
        const across = Math.max(a.left - b.right, b.left - a.right);
        const down = Math.max(a.top - b.bottom, b.top - a.bottom);
        /* One above the other, as a link and the card it lies on, is no neighbor. */
        const gap = Math.max(across, down);
        if (gap < SMALLEST_GAP - 0.5 && gap > -SMALLEST_TARGET / 2) {
          faults.push(`${Math.round(gap)} px between ${near(one)} and ${near(other)}`);
        }
      }
    });
  };

  const languages = () => {
    for (const [text, inside] of texts()) {
      if (JAPANESE.test(text) && inside.closest("[lang]").getAttribute("lang") !== "ja") {
        faults.push(`Japanese not marked as such: ${text.slice(0, 40)} in ${near(inside)}`);
      }
    }
    for (const element of document.querySelectorAll("[aria-label], [alt], [title]")) {
      const told = ["aria-label", "alt", "title"].map((name) => element.getAttribute(name) || "");
      if (JAPANESE.test(told.join("")) && element.closest("[lang]").getAttribute("lang") !== "ja") {
        faults.push(`a Japanese label not marked as such: ${told.join(" ")}`);
      }
    }
  };

  const headings = () => {
    const found = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((heading) =>
      heading.checkVisibility(),
    );
    const mainOnes = found.filter((heading) => heading.localName === "h1");
    if (mainOnes.length !== 1) faults.push(`${mainOnes.length} headings of level 1`);
    let before = 0;
    for (const heading of document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")) {
      const level = Number(heading.localName[1]);
      /* The error summary stands before the h1 that it belongs to. */
      if (before && level > before + 1) faults.push(`a level is left out before ${near(heading)}`);
      before = level;
    }
  };

  const order = () => {
    for (const element of document.querySelectorAll("[tabindex]")) {
      if (element.tabIndex > 0) faults.push(`its own place in the tab order: ${near(element)}`);
    }
  };

  const picturesOfText = () => {
    for (const picture of document.querySelectorAll("img, picture, canvas, [style*='url']")) {
      faults.push(`a picture that is not drawn here: ${near(picture)}`);
    }
  };

  sideways();
  cutOff();
  if (broken) brokenLines();
  if (sizes) {
    smallText();
    smallTargets();
    crowdedTargets();
  }
  if (words) {
    languages();
    headings();
    order();
    picturesOfText();
  }
  return faults;
}
