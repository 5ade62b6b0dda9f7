// Warns before an idle session ends, and shows the page to sign in once it has ended, so that nothing stays on a screen.
const WARN_BEFORE = 120
const dialog = document.getElementById('session')
const shown = document.getElementById('session-left')

async function left () {
  const answer = await fetch(dialog.dataset.left, { cache: 'no-store' })
  return answer.ok ? Number(await answer.text()) : 0
}

async function look () {
  let seconds
  try {
    seconds = await left()
  } catch {
    window.setTimeout(look, 30000)
    return
  }
  if (seconds <= 0) {
    window.location.assign('/login?idle')
  } else if (seconds > WARN_BEFORE) {
    if (dialog.open) dialog.close()
    window.setTimeout(look, (seconds - WARN_BEFORE) * 1000)
  } else {
    shown.textContent = seconds > 60 ? '2 minutes' : '1 minute'
    if (!dialog.open) dialog.showModal()
    window.setTimeout(look, Math.min(seconds, 10) * 1000 + 500)
  }
}

dialog.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault()
  const form = event.target
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
  if (answer.ok) dialog.close()
  else window.location.assign('/login?idle')
})

look()
