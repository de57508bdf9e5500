/** Texts of documents: what is wrong with a file. */
export const documents = {
  errors: {
    empty: 'الملف فارغ.',
    typeUnknown: 'لا يمكن رفع ملفات من النوع «.{extension}». الأنواع الممكنة: {allowed}.',
    contentDiffers: 'محتوى الملف ليس «.{extension}». ربما كان تالفًا أو أُعيدت تسميته.',
  },
};
