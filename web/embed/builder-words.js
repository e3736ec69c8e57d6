// English words of the embed builder, loaded with it; the other languages have theirs in web/strings/.
export default {
  title: 'In your own page', close: 'Close', copy: 'Copy', markup: 'Markup for your page', folder: 'Where the files lie', own: 'Copy that folder to your own site, and your page depends on nobody else.', policy: 'If your page has a content security policy, it needs:',
  long: 'This result is too long for the address of a frame. Take the frozen form.',
  forms: {
    frozen: ['Frozen', 'The result as it is now, with the passages that it quotes and no article. No WebAssembly.'],
    frame: ['Frame', 'The same, inside a box of its own. Its evidence stands in the address and is sent to no server.'],
    element: ['Element', 'The whole articles, compared again in every reader’s browser. For articles that you may publish.'],
    plain: ['Plain HTML', 'The frozen result without script or style, for feeds and mails.'],
  },
};
