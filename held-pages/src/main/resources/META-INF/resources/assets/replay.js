// Goes on with a replay a second after the last answer. Whoever stops it, or leaves, has stopped it.
const next = document.getElementById('go-on')

if (next) {
  const timer = window.setTimeout(() => next.requestSubmit(), 1000)
  document.getElementById('stop').addEventListener('submit', () => window.clearTimeout(timer))
}
