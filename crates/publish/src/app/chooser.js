// Sends a returning visitor on to the language chosen before; a private window without storage simply chooses again.
try {
  const language = localStorage.getItem("langke.language");
  const link = language && document.querySelector(`a[hreflang="${CSS.escape(language)}"]`);
  if (link) location.replace(link.href);
} catch {}
