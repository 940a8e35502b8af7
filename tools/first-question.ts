import type { Page } from 'playwright-core';

/** From Today to the first question on screen, as a new learner does it: one tap on Start. */
export async function reachFirstQuestion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await page
    .getByRole('button', { name: 'Check', exact: true })
    .or(page.getByRole('button', { name: 'Turn the card', exact: true }))
    .waitFor();
}
