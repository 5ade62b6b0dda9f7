// Says that what a page shows has changed, without moving anything on it.
const EVERY = 5000
const notice = document.getElementById('changes')
const text = notice.querySelector('[data-text]')

async function look () {
  if (!document.hidden) {
    try {
      const answer = await fetch(notice.dataset.changes, { cache: 'no-store', redirect: 'error' })
      const count = Number(await answer.text())
      if (answer.ok && count > 0) {
        const said = count === 1 ? '1 referral has changed.' : `${count} referrals have changed.`
        if (text.textContent !== said) text.textContent = said
        notice.classList.add('dyad-changes--shown')
      }
    } catch {
      // The next look tries again.
    }
  }
  window.setTimeout(look, EVERY)
}

window.setTimeout(look, EVERY)
