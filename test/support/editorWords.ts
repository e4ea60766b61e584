// What plain Node has of `vscode`: the words of the interface, in English. Specs load modules with it that need no more
// of the editor than that.
export * as l10n from '@vscode/l10n';

export const env = { language: 'en' };
