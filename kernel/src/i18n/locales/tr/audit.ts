/** Denetim izinin kendi komutunun metinleri. */
export const audit = {
  command: {
    usage: 'Kullanım: npm run verify-audit -- [--head SIRA:ÖZET] [--language tr|en]',
    checked: '{count, plural, one {Bir kayıt} other {# kayıt}} mühürlendiği gibi bir öncekini izliyor.',
    changed:
      '{entry} numaralı kayıt ({sequence}. sıra: {what}) mühürlendiği gibi değil: kendisi veya yeri değiştirilmiş.',
    gone: '{entry} numaralı kayıt ({sequence}. sıra) mühürlenmişti, artık yok.',
    gap: 'Zincirin {sequence}. sırası yok.',
    headOther: 'Zincir {sequence}. sırada, o zaman not edilenden farklı.',
    headGone: 'Zincir bir zamanlar {sequence}. sıraya kadar uzanıyordu: sonu yok.',
    foreign: '{count, plural, one {Bir kayıt} other {# kayıt}} mühürlenmeden araya eklenmiş: {entries}.',
    unwatched: 'Şu tablolardaki değişiklikler yazılmıyor, tetikleyicileri yok veya kapalı: {tables}.',
    waiting: '{count, plural, one {Bir kayıt} other {# kayıt}} birkaç saniye içinde mühürlenecek.',
    whole: 'Denetim izi eksiksiz ve bozulmamış.',
    broken: 'Denetim izi BOZULMUŞ.',
    head: 'Bunu başka bir yere not edin; --head ile verildiğinde buraya kadar hiçbir şeyin değiştirilmediğini veya kesilmediğini kanıtlar:\n{head}',
  },
};
