const path = require('node:path');

module.exports = {
  root: true,
  plugins: ['notice'],
  rules: {
    'notice/notice': [
      'error',
      {
        templateFile: path.resolve(
          __dirname,
          'scripts/templates/licence-header.txt',
        ),
        onNonMatchingHeader: 'replace',
      },
    ],
  },
};
