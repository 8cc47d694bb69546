module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // It is no library: it starts the plugins to measure them, as a backend does.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
});
