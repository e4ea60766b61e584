// Stands in for `vscode` wherever the editor is out of reach: an import of any of its members does not compile.
export {};
