// Puts fresh figures on a wall screen. What a reader has opened stays open.
const EVERY = 30000

async function refresh () {
  const board = document.getElementById('board')
  try {
    const answer = await fetch(board.dataset.live, { cache: 'no-store', redirect: 'error' })
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('board')
      const open = board.querySelector('details')?.open
      if (fresh) {
        if (open) fresh.querySelector('details')?.setAttribute('open', '')
        board.replaceWith(fresh)
      }
    }
  } catch {
    // The next look tries again.
  }
  window.setTimeout(refresh, EVERY)
}

window.setTimeout(refresh, EVERY)
