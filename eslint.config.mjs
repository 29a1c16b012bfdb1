import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noClock = (what) => ({
  message: `${what}: take it as an argument (clock, ids) so that one seed is one history`,
});

export default tseslint.config(
  {
    ignores: [
      'out/**',
      'dist/**',
      '.cache/**',
      'node_modules/**',
      'bench/node_modules/**',
      '**/*.cjs',
      '**/*.mjs',
      'resources/**',
    ],
  },
  {
    files: [
      'src/**/*.ts',
      'src/**/*.tsx',
      'tests/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      '*.config.ts',
    ],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      // Services are records of closures: no method of ours looks at `this`.
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/main/application/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'setTimeout', ...noClock('timer') },
        { name: 'setInterval', ...noClock('timer') },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', ...noClock('Date.now') },
        { object: 'Math', property: 'random', ...noClock('Math.random') },
      ],
    },
  },
  {
    files: ['src/main/desktop/**/*.ts', 'src/main/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='ipcMain']",
          message: 'raw IPC only in desktop/ipc-pipe.ts, which checks the sender',
        },
      ],
    },
  },
  { files: ['src/main/desktop/ipc-pipe.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: [
      'src/main/cli.ts',
      'src/main/cli/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      'tests/electron-stand-in/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Test runners type their async hooks loosely; promises are still checked for floating.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
