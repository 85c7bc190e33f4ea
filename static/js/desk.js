/* The staff's pages: a live preview of texts, and nothing typed is lost when the session has ended. */
(() => {
  "use strict";

  const PAUSE = 400;
  const UNAUTHORIZED = 401;
  /* The server has answered by then, or the person may press again. */
  const ANSWERED = 10000;

  /* What is typed is rendered by the server, with the rules of the edition. */
  const preview = () => {
    const place = document.querySelector("[data-preview-url]");
    const token = document.querySelector("input[name=csrfmiddlewaretoken]");
    if (!place || !token) return;
    for (const area of document.querySelectorAll("textarea[data-preview]")) {
      const box = document.createElement("div");
      box.className = "desk-preview";
      box.lang = area.dataset.preview;
      box.dataset.name = "公開される形";
      area.after(box);
      let timer = 0;
      const show = async () => {
        const body = new URLSearchParams({
          text: area.value,
          language: area.dataset.preview,
          form: area.dataset.form || "",
          csrfmiddlewaretoken: token.value,
        });
        try {
          const reply = await fetch(place.dataset.previewUrl, { method: "POST", body, redirect: "manual" });
          if (!reply.ok) return;
          const said = await reply.json();
          /* Cleaned by the server to paragraphs, lists, strong words and links. */
          box.innerHTML = said.html;
          if (said.leftovers.length) {
            const told = document.createElement("p");
            told.className = "desk-leftovers";
            told.textContent = `書式にならない記号があります: ${said.leftovers.join(" ")}`;
            box.append(told);
          }
        } catch {
          /* The page is being left, or the server does not answer: the last preview stays. */
        }
      };
      area.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(show, PAUSE);
      });
      show();
    }
  };

  /* The words stay where they were typed, in this page: nothing is put into the browser's storage. */
  const askToSignIn = (address) => {
    const dialog = document.createElement("dialog");
    dialog.className = "desk-dialog";
    const told = document.createElement("p");
    told.textContent =
      "15分間操作がなかったので、ログインが終わりました。入力した内容は、この画面に残っています。新しいタブでログインしてから、この画面に戻り、もう一度同じボタンを押してください。";
    const link = document.createElement("a");
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener";
    link.className = "button default";
    link.textContent = "新しいタブでログインする";
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button";
    close.textContent = "この画面に戻る";
    close.addEventListener("click", () => dialog.remove());
    dialog.append(told, link, " ", close);
    document.body.append(dialog);
    dialog.showModal();
  };

  const guardForms = () => {
    const place = document.querySelector("[data-still-here]");
    if (!place) return;
    for (const form of document.querySelectorAll("form[method=post]")) {
      if (form.id === "logout-form" || form.id === "login-form") continue;
      let passed = false;
      /* From the press until the page is left: a second press of a double click sends nothing. */
      let going = false;
      const rest = () => {
        going = false;
      };
      addEventListener("pageshow", rest);
      form.addEventListener("submit", async (event) => {
        if (passed) {
          setTimeout(rest, ANSWERED);
          return;
        }
        event.preventDefault();
        if (going) return;
        going = true;
        const button = event.submitter;
        try {
          const reply = await fetch(place.dataset.stillHere, { headers: { Accept: "application/json" } });
          if (reply.status === UNAUTHORIZED) {
            askToSignIn(place.dataset.signIn);
            rest();
            return;
          }
          /* Signing in again has changed the token that every form must carry. */
          const { token } = await reply.json();
          for (const input of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) input.value = token;
        } catch {
          /* The server does not answer: let the browser say so, and keep the page behind it. */
        }
        passed = true;
        const isFilledIn = form.noValidate || button?.formNoValidate || form.checkValidity();
        form.requestSubmit(button);
        passed = false;
        if (!isFilledIn) rest();
      });
    }
  };

  /* An address that the desk knows already is chosen, not typed. */
  const offerAddresses = () => {
    for (const area of document.querySelectorAll("textarea[data-addresses]")) {
      const choice = document.createElement("select");
      choice.id = `${area.id}_known`;
      choice.add(new Option("(選んでください)", ""));
      for (const [address, name] of JSON.parse(area.dataset.addresses)) choice.add(new Option(name, address));
      const label = document.createElement("label");
      label.htmlFor = choice.id;
      label.textContent = "「リンク」の表のページから足す:";
      const add = document.createElement("button");
      add.type = "button";
      add.className = "button";
      add.textContent = "アドレスを足す";
      add.addEventListener("click", () => {
        const lines = area.value.split("\n").filter((line) => line.trim());
        if (choice.value && !lines.includes(choice.value)) area.value = [...lines, choice.value].join("\n");
        choice.value = "";
      });
      const offer = document.createElement("div");
      offer.className = "desk desk-offer";
      offer.append(label, choice, add);
      area.closest(".form-row").append(offer);
    }
  };

  /* On a phone each row of a list is a card: every cell says what it is. */
  const nameCells = () => {
    const names = [...document.querySelectorAll("#result_list thead th")].map((th) => th.textContent.trim());
    for (const row of document.querySelectorAll("#result_list tbody tr")) {
      [...row.cells].forEach((cell, place) => {
        if (place) cell.dataset.label = names[place];
      });
    }
  };

  /* Where one is in the order of work. */
  const markHere = () => {
    const links = [...document.querySelectorAll(".desk-nav a")].filter((link) => location.pathname.startsWith(link.pathname));
    links.sort((one, other) => other.pathname.length - one.pathname.length);
    const [here] = links;
    if (here && (here.pathname === location.pathname || here.pathname.length > "/admin/".length)) here.setAttribute("aria-current", "page");
  };

  /* After everything else: Django's own script goes to the first field. */
  addEventListener("load", () => document.querySelector(".desk-wrong")?.focus());
  nameCells();
  markHere();
  offerAddresses();
  preview();
  if (!document.getElementById("login-form")) guardForms();
})();
