/* Kedang: what pages do in the browser. No inline code, no evaluation of text. */
window.kedang = (function () {
  "use strict";
  var KEEP = "kedang-draft:";
  var texts = function (name) { var e = document.getElementById("k-texts"); return e ? e.getAttribute("data-" + name) || "" : ""; };
  var root = document.documentElement;

  function cookie(name, value) {
    document.cookie = name + "=" + value + ";path=/;max-age=31536000;samesite=strict" + (location.protocol === "https:" ? ";secure" : "");
  }

  /* Look */
  function showTheme() {
    var now = root.getAttribute("data-theme") || "auto";
    document.querySelectorAll("[data-theme-set]").forEach(function (b) { b.setAttribute("aria-pressed", String(b.getAttribute("data-theme-set") === now)); });
  }

  /* Kept text */
  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (e) {
      return e.name && !/^(jakarta\.faces|primefaces)/.test(e.name) && !/^(hidden|password|file|submit|button)$/.test(e.type || "") && !e.disabled && !e.readOnly && e.getAttribute("data-keep") !== "no";
    });
  }
  function keyOf(form) { return KEEP + location.pathname + location.search.replace(/[?&]expired=1/, "") + "#" + form.id; }
  function keep(form) {
    if (!form.hasAttribute("data-dirty")) { return; }
    var values = fields(form).map(function (e) { return [e.name, e.type === "checkbox" || e.type === "radio" ? e.checked : e.value, e.value]; });
    try { sessionStorage.setItem(keyOf(form), JSON.stringify(values)); } catch (full) { /* a full store must not stop the typing */ }
  }
  function forget(form) { try { sessionStorage.removeItem(keyOf(form)); } catch (closed) { /* nothing kept, nothing lost */ } }
  function forgetAll() {
    try { Object.keys(sessionStorage).filter(function (k) { return k.indexOf(KEEP) === 0; }).forEach(function (k) { sessionStorage.removeItem(k); }); } catch (closed) { /* nothing kept */ }
  }
  function restore(form) {
    var kept = null;
    try { kept = sessionStorage.getItem(keyOf(form)); } catch (closed) { return; }
    if (!kept) { return; }
    var changed = false;
    JSON.parse(kept).forEach(function (v) {
      fields(form).forEach(function (e) {
        if (e.name !== v[0]) { return; }
        if (e.type === "checkbox" || e.type === "radio") { if (e.value === v[2] && e.checked !== v[1]) { e.checked = v[1]; changed = true; } }
        else if (e.value !== v[1]) { e.value = v[1]; changed = true; }
      });
    });
    if (changed) {
      form.setAttribute("data-dirty", "true");
      saved("unsaved", true);
      strip(texts("restored"), [{ label: texts("discard"), act: function () { forget(form); form.removeAttribute("data-dirty"); location.reload(); } }]);
    } else { forget(form); }
  }
  function typed() {
    return Array.prototype.map.call(document.querySelectorAll("main form[data-dirty]"), function (form) {
      return fields(form).filter(function (e) { return e.value && e.type !== "checkbox" && e.type !== "radio"; }).map(function (e) {
        var label = e.id && document.querySelector('label[for="' + CSS.escape(e.id) + '"]');
        return (label ? label.textContent.trim() : e.name) + ": " + e.value;
      }).join("\n");
    }).join("\n\n");
  }

  /* Strips at the bottom */
  function strip(text, actions) {
    var old = document.querySelector(".k-strip"); if (old) { old.remove(); }
    var box = document.createElement("div"); box.className = "k-strip"; box.setAttribute("role", "alert");
    var words = document.createElement("span"); words.textContent = text; box.appendChild(words);
    (actions || []).forEach(function (a) {
      var b = document.createElement(a.href ? "a" : "button");
      if (a.href) { b.href = a.href; } else { b.type = "button"; b.addEventListener("click", function () { a.act(b); }); }
      b.textContent = a.label; box.appendChild(b);
    });
    document.body.appendChild(box);
    return box;
  }
  var over = false;
  function sessionOver() {
    if (over) { return; }
    over = true;
    document.querySelectorAll("main form").forEach(keep);
    var here = location.pathname + location.search;
    strip(texts("session-over"), [
      { label: texts("sign-in"), href: texts("login") + "?to=" + encodeURIComponent(here) },
      { label: texts("copy"), act: function (b) { navigator.clipboard.writeText(typed()).then(function () { b.textContent = texts("copied"); }); } }
    ]);
  }

  /* Autosave */
  var timer = null;
  function saved(state, dirty, at) {
    document.querySelectorAll("[data-saved-state]").forEach(function (e) {
      e.classList.toggle("is-dirty", Boolean(dirty));
      var w = e.querySelector(".k-saved__word");
      if (w) { w.textContent = texts(state).replace("{0}", at || ""); }
    });
  }
  function dirty(form) {
    form.setAttribute("data-dirty", "true"); keep(form); saved("unsaved", true);
    var mark = form.querySelector("[data-autosave]");
    if (!mark) { return; }
    clearTimeout(timer);
    timer = setTimeout(function () { autosave(form, mark); }, Number(mark.getAttribute("data-seconds") || 4) * 1000);
  }
  function autosave(form, mark) {
    var save = window[mark.getAttribute("data-autosave")];
    if (over || typeof save !== "function") { return; }
    var round = String(Date.now()); form.setAttribute("data-round", round);
    saved("saving", true);
    form.setAttribute("data-dirty", round);
    pending = form; save();
  }
  var pending = null;

  /* What is typed while an answer is under way: the answer may draw the form anew, the text stays */
  function state() {
    var all = {};
    document.querySelectorAll("main form").forEach(function (form) {
      fields(form).forEach(function (e) {
        var choice = e.type === "checkbox" || e.type === "radio";
        all[form.id + " " + e.name + (choice ? " " + e.value : "")] = choice ? e.checked : e.value;
      });
    });
    return all;
  }
  function watch(xhr) {
    var sent = state();
    // runs before the components take the answer in
    xhr.done(function () {
      var now = state();
      xhr.kedangTyped = Object.keys(now).filter(function (k) { return k in sent && now[k] !== sent[k]; }).map(function (k) { return [k, now[k]]; });
    });
  }
  function putBack(xhr) {
    var late = xhr && xhr.kedangTyped || [];
    if (!late.length) { return; }
    document.querySelectorAll("main form").forEach(function (form) {
      fields(form).forEach(function (e) {
        var choice = e.type === "checkbox" || e.type === "radio";
        var key = form.id + " " + e.name + (choice ? " " + e.value : "");
        late.forEach(function (l) {
          if (l[0] !== key || (choice ? e.checked : e.value) === l[1]) { return; }
          if (choice) { e.checked = l[1]; } else { e.value = l[1]; }
          dirty(form);
        });
      });
    });
  }
  function clock() { return new Date().toLocaleTimeString("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" }); }

  /* An act that took in the whole form and leads elsewhere has done its work: nothing of it is to come back. */
  function takenIn(xhr, settings, args) {
    var sent = String(settings && settings.data || "");
    if (!args || !args.redirect || xhr.kedangTyped && xhr.kedangTyped.length) { return; }
    document.querySelectorAll("main form[data-dirty]").forEach(function (form) {
      var whole = "partial.execute=" + encodeURIComponent(form.id);
      if (("&" + sent + "&").indexOf(whole + "&") >= 0) { form.removeAttribute("data-dirty"); forget(form); }
    });
  }
  function ajaxDone(xhr, args) {
    busy(false); chooser(); arrive();
    if (xhr && (xhr.status === 401 || xhr.status === 403 && /login/.test(xhr.responseURL || ""))) { sessionOver(); return; }
    var form = pending; pending = null;
    if (over) { return; }
    if (!form) { show(); return; }
    if (args && args.validationFailed) { saved("unsaved", true); return; }
    if (form.getAttribute("data-dirty") === form.getAttribute("data-round")) { form.removeAttribute("data-dirty"); forget(form); }
    saved("saved", false, clock());
  }
  function ajaxFailed(xhr) {
    busy(false); pending = null;
    if (xhr && (xhr.status === 401 || /\/login\.xhtml/.test(xhr.responseURL || ""))) { sessionOver(); }
    else if (!over) { strip(texts("offline")); }
  }
  var bar = null;
  function busy(on) {
    if (!bar) { bar = document.createElement("div"); bar.className = "k-busy"; bar.setAttribute("aria-hidden", "true"); document.body.appendChild(bar); }
    bar.classList.toggle("is-on", on);
  }

  /* After an act its answer is in sight; a refusal also takes the focus. */
  var seen = null;
  function show() {
    var message = document.querySelector(".k-message--wrong,.k-message--told");
    if (!message || message === seen) { return; }
    seen = message;
    message.scrollIntoView({ block: "nearest" });
    if (message.matches(".k-message--wrong")) { message.focus({ preventScroll: true }); }
  }

  function focusField(id) {
    var e = document.getElementById(id) || document.getElementById(id + "_input") || document.getElementById(id + "_focus");
    if (!e) { return; }
    if (!e.matches("input,select,textarea,button,a")) { e = e.querySelector("input:not([type=hidden]),select,textarea,button") || e; }
    e.focus(); e.scrollIntoView({ block: "center" });
  }

  /* Registers by keyboard: arrows walk the rows, the blank opens the quick look, Enter the file */
  function look(button) {
    var more = document.getElementById(button.getAttribute("data-look"));
    if (more) { more.hidden = !more.hidden; button.setAttribute("aria-expanded", String(!more.hidden)); }
  }
  function step(row, down) {
    do { row = down ? row.nextElementSibling : row.previousElementSibling; } while (row && !row.matches("tr[data-href]"));
    if (row) { row.focus(); }
  }

  /* The search box offers customers while one types */
  function suggest() {
    var input = document.getElementById("k-search");
    var address = input && input.getAttribute("data-suggest");
    if (!address) { return; }
    var list = document.createElement("ul");
    list.id = "k-suggestions"; list.className = "k-suggest"; list.hidden = true;
    list.setAttribute("role", "listbox"); list.setAttribute("aria-label", input.getAttribute("aria-label"));
    input.parentNode.appendChild(list);
    var told = document.createElement("span");
    told.className = "k-sr"; told.setAttribute("role", "status");
    input.parentNode.appendChild(told);
    input.setAttribute("role", "combobox"); input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id); input.setAttribute("aria-expanded", "false");
    var wait = null, asked = "", at = -1, running = null, composing = false;

    function close() { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); }
    function mark(next) {
      var rows = list.children;
      if (at >= 0 && rows[at]) { rows[at].setAttribute("aria-selected", "false"); }
      at = next;
      if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
      rows[at].setAttribute("aria-selected", "true");
      rows[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", rows[at].id);
    }
    function span(box, name, text) { if (text) { var e = document.createElement("span"); e.className = name; e.textContent = text; box.appendChild(e); } }
    function fill(items) {
      list.textContent = ""; at = -1; input.removeAttribute("aria-activedescendant");
      items.forEach(function (item, i) {
        var row = document.createElement("li");
        row.id = "k-suggestion-" + i; row.className = "k-suggest__row"; row.setAttribute("role", "option"); row.setAttribute("aria-selected", "false");
        row.setAttribute("data-to", item.href);
        span(row, "k-suggest__number k-mono", item.number);
        span(row, "k-suggest__name", item.name);
        span(row, "k-suggest__under", item.under);
        span(row, "k-suggest__owner", item.owner);
        span(row, "k-suggest__mark", item.mark);
        list.appendChild(row);
      });
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(items.length > 0));
      told.textContent = texts(items.length ? "suggested" : "suggested-none").replace("{0}", String(items.length));
    }
    function ask() {
      var text = input.value.trim();
      if (text === asked && !list.hidden) { return; }
      asked = text;
      if (running) { running.abort(); running = null; }
      if (!text) { close(); told.textContent = ""; return; }
      var mine = running = new AbortController();
      fetch(address + "?q=" + encodeURIComponent(text), { signal: mine.signal, credentials: "same-origin", cache: "no-store", headers: { "X-Requested-With": "XMLHttpRequest", "Accept": "application/json" } })
        .then(function (answer) { if (answer.status === 401) { sessionOver(); } return answer.ok ? answer.json() : []; })
        .then(function (items) { if (mine === running && document.activeElement === input) { fill(items); } })
        .catch(function () { if (mine === running) { close(); } });
    }
    function later() { clearTimeout(wait); wait = setTimeout(ask, 160); }
    function open(row) { location.href = row.getAttribute("data-to"); }

    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () { composing = false; later(); });
    input.addEventListener("input", function () { if (!composing) { later(); } });
    input.addEventListener("focus", function () { if (input.value.trim()) { later(); } });
    input.addEventListener("blur", function () { clearTimeout(wait); setTimeout(close, 0); });
    input.addEventListener("keydown", function (event) {
      var count = list.children.length;
      if (event.isComposing || composing) { return; }
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && count) {
        event.preventDefault();
        var step = event.key === "ArrowDown" ? 1 : -1;
        mark(at + step >= count ? -1 : at + step < -1 ? count - 1 : at + step);
      } else if (event.key === "ArrowDown" && list.hidden) { event.preventDefault(); asked = ""; ask(); }
      else if (event.key === "Enter" && at >= 0 && !list.hidden) { event.preventDefault(); open(list.children[at]); }
      else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); event.stopPropagation(); close(); }
    });
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) { var row = event.target.closest("[data-to]"); if (row) { open(row); } });
  }

  document.addEventListener("click", function (event) {
    var far = event.target.closest("[data-reach]"); if (far) { wanted = far.getAttribute("data-reach"); }
    var t = event.target.closest("[data-theme-set],[data-nav-fold],[data-nav-more],[data-focus],[data-fill],[data-print],[data-copy],[data-look]");
    document.querySelectorAll("details.k-menu[open]").forEach(function (d) { if (!d.contains(event.target)) { d.open = false; } });
    if (!t) { return; }
    if (t.hasAttribute("data-theme-set")) { var theme = t.getAttribute("data-theme-set"); root.setAttribute("data-theme", theme); cookie("kedang-theme", theme); showTheme(); }
    else if (t.hasAttribute("data-nav-fold")) { var nav = root.getAttribute("data-nav") === "icons" ? "words" : "icons"; root.setAttribute("data-nav", nav); t.setAttribute("aria-pressed", String(nav === "icons")); cookie("kedang-nav", nav); }
    else if (t.hasAttribute("data-nav-more")) { var open = t.closest(".k-nav").classList.toggle("is-open"); t.setAttribute("aria-expanded", String(open)); }
    else if (t.hasAttribute("data-focus")) { event.preventDefault(); focusField(t.getAttribute("data-focus")); }
    else if (t.hasAttribute("data-look")) { look(t); }
    else if (t.hasAttribute("data-print")) { window.print(); }
    else if (t.hasAttribute("data-copy")) { navigator.clipboard.writeText(t.getAttribute("data-copy")); }
    else if (t.hasAttribute("data-fill")) {
      var form = t.closest("form"); var id = t.getAttribute("data-fill");
      var target = form && Array.prototype.find.call(form.elements, function (e) { return e.id === id || e.id.endsWith(":" + id); });
      if (target) { target.value = target.value ? target.value + " " + t.getAttribute("data-text") : t.getAttribute("data-text"); target.focus(); dirty(form); }
    }
  });
  document.addEventListener("input", function (event) { var form = event.target.form; if (form && form.closest("main") && !form.closest(".k-login") && event.target.type !== "password") { dirty(form); } });
  document.addEventListener("change", function (event) { var form = event.target.form; if (form && form.closest("main") && !form.closest(".k-login") && event.target.type !== "password") { dirty(form); } });
  document.addEventListener("keydown", function (event) {
    var search = document.getElementById("k-search");
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k" && search) { event.preventDefault(); search.focus(); search.select(); }
    else if (event.key === "Escape") { document.querySelectorAll("details.k-menu[open]").forEach(function (d) { d.open = false; d.querySelector("summary").focus(); }); }
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      var mark = document.querySelector("main form [data-autosave]");
      if (mark) { event.preventDefault(); clearTimeout(timer); autosave(mark.closest("form"), mark); }
    }
    else if (event.target.matches("tr[data-href]") && (event.key === "ArrowDown" || event.key === "ArrowUp")) { event.preventDefault(); step(event.target, event.key === "ArrowDown"); }
    else if (event.target.matches("tr[data-href]") && event.key === " ") { var button = event.target.querySelector("[data-look]"); if (button) { event.preventDefault(); look(button); } }
    else if (event.key === "Enter" && event.target.matches("tr[data-href]")) { location.href = event.target.getAttribute("data-href"); }
  });
  window.addEventListener("pagehide", function () { document.querySelectorAll("main form[data-dirty]").forEach(keep); });
  // Leaving by the form's own button is no loss: the server has the text.
  document.addEventListener("submit", function (event) { if (event.target.id === "signOutForm") { forgetAll(); } else { keep(event.target); } });

  /* A missing field leads to its part of the file, which the answer brings in */
  var wanted = null;
  function arrive() {
    var part = wanted && document.getElementById(wanted);
    if (!part) { return; }
    wanted = null;
    part.querySelectorAll("details").forEach(function (d) { d.open = true; });
    part.classList.add("is-reached");
    part.scrollIntoView({ block: "start" }); part.focus({ preventScroll: true });
  }

  /* The component hides its file input behind a drawn button; the input itself is what keyboards and readers can use. */
  function chooser() {
    document.querySelectorAll(".ui-fileupload-choose[tabindex]").forEach(function (e) {
      var input = e.querySelector("input[type=file]"), word = e.querySelector(".ui-button-text");
      if (!input || !word) { return; }
      e.removeAttribute("tabindex"); e.removeAttribute("aria-labelledby");
      input.removeAttribute("tabindex"); input.removeAttribute("aria-hidden"); input.removeAttribute("aria-labelledby");
      // several choosers on a page bear the same word; the title says which is which
      var name = word.textContent.trim(), title = (input.getAttribute("title") || "").trim();
      input.setAttribute("aria-label", title && title !== name ? name + " " + title : name);
    });
  }

  function start() {
    showTheme();
    chooser();
    if (document.querySelector(".k-login")) { return; }
    document.querySelectorAll("main form").forEach(restore);
    show();
    suggest();
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxStart.kedang", function () { busy(true); })
        .on("pfAjaxSend.kedang", function (e, xhr) { watch(xhr); })
        .on("pfAjaxComplete.kedang", function (e, xhr, settings, args) { putBack(xhr); takenIn(xhr, settings, args); ajaxDone(xhr, args || (settings && settings.args)); })
        .on("pfAjaxError.kedang", function (e, xhr) { ajaxFailed(xhr); });
    }
  }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", start); } else { start(); }
  return {
    sessionOver: sessionOver, focusField: focusField,
    /* The server took the form: what was kept of it is no longer needed. */
    taken: function (formId) { var form = document.getElementById(formId); if (form) { form.removeAttribute("data-dirty"); forget(form); } },
    saved: function (at) { saved("saved", false, at || clock()); }
  };
}());
