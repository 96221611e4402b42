// The texts of the sessions: drafts with something for every request to find, and hostile ones.
'use strict';

const lines = [
  'To: Dana Park <dana@acme.example>',
  'Subject: Thank you for the interview',
  '',
  'Hi Dana,',
  '',
  'Thank you for the interview at Acme on Monday. 😀 I need an answer by Friday, and I hope that [Company] will think of me. You spoke of the new depot.',
  '',
  'I wanted to reach out. I will send the certificate by Thursday, and if anything else is needed, then I will bring it to the office, which is a short walk from where I live, on the same day.',
  '',
  'On Monday, Dana Park wrote:',
  '> We will be in touch.',
  '> Dana',
  '',
  'Best regards,',
  'Noor Haddad',
  '-- ',
  'Noor Haddad, https://noor.example',
  '',
];

const full = lines.join('\n');

const drafts = {
  full,
  crlf: lines.join('\r\n'),
  cr: lines.join('\r'),
  empty: '',
  blanks: '\n\n \t\n',
  one: 'I need an answer by Friday',
  accents: 'Hi Zoe\u0301,\n\ne\u0301e\u0301e\u0301 👩\u200d👩\u200d👧 I need an answer by Friday 👩\u200d👩\u200d👧 I need an answer by Friday\n',
  control: 'Hi\u0000 Dana,\u2028\u2029\u0085 I need an answer by Friday\u0007\n',
  headersOnly: 'To: a@b.example\nSubject: \n',
};

module.exports = { drafts };
