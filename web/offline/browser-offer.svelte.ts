/** What browsers hand over that can install the app, once, soon after the start. */
export interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer = $state.raw<InstallOffer>();

/** The browser's offer to install, kept until there is a good moment; reactive. */
export const installOffer = {
  get current() {
    return offer;
  },
};

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event as InstallOffer;
});
addEventListener('appinstalled', () => {
  offer = undefined;
});
