import { readNote } from './note-text';

describe('the text of a note', () => {
  test.each([
    ['<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['<img src=x onerror=alert(1)>b', 'b'],
    ['<a href="javascript:alert(1)">x</a>', '<a target="_blank" rel="noopener noreferrer nofollow">x</a>'],
    ['<a href="//evil.example">x</a>', '<a target="_blank" rel="noopener noreferrer nofollow">x</a>'],
    ['<p onclick="x()" style="position:fixed">c</p>', '<p>c</p>'],
    ['<svg/onload=alert(1)><p>d', '<p>d</p>'],
    ['<iframe srcdoc="<script>1</script>"></iframe>e', 'e'],
    ['<span style="color:red" onmouseover=x>f</span>', '<span>f</span>'],
    ['<span data-type="mention" data-id="7 onload=x">g</span>', '<span>g</span>'],
    ['<math><mi//xlink:href="data:x,<script>alert(4)</script>">', ''],
  ])('%s is made harmless', (written, html) => {
    expect(readNote(written).html).toBe(html);
  });

  test('the plain text keeps lines and signs', () => {
    expect(readNote('<h2>Ziyaret</h2><ul><li>fiyat &lt; 5</li><li>İkinci&nbsp;satır</li></ul>').text).toBe(
      'Ziyaret\nfiyat < 5\nİkinci satır',
    );
    expect(readNote('  a < b & c  ').text).toBe('a < b & c');
    expect(readNote('&amp;lt;').text).toBe('&lt;');
    expect(readNote('<p> </p><p><br></p>').text).toBe('');
  });

  test('colleagues who are mentioned are found, each once', () => {
    const mention = (id: number) =>
      `<span data-id="${id}" data-label="Ayşe" data-type="mention">@Ayşe</span>`;
    expect(readNote(`<p>${mention(3)} ve ${mention(5)} ${mention(3)}</p>`)).toMatchObject({
      text: '@Ayşe ve @Ayşe @Ayşe',
      mentions: [3, 5],
    });
  });
});
