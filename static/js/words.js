/* The sentences that scripts say, in the language of the page. */

const VI = {
  saving: "Đang lưu…",
  saved: (date) => `Đã lưu lúc ${clock(date)}`,
  unsaved: "Có thay đổi chưa lưu",
  offline: "Chưa lưu được: mất mạng, nội dung còn trên trang",
  refused: "Chưa lưu được: phiên làm việc đã hết. Đăng nhập lại ở một thẻ khác rồi bấm “Lưu lại”; nội dung còn trên trang",
  failed: (reason) => `Chưa lưu được: ${reason}; nội dung còn trên trang`,
  serverFault: "máy chủ gặp sự cố",
  saveAgain: "Lưu lại",
  conflict: "Có người khác vừa sửa: xem hai bản",
  conflictLong: "Có người khác vừa sửa phần này. Không bản nào bị ghi đè; nội dung đồng chí nhập còn trên trang và trên máy này.",
  compare: "Xem hai bản",
  kept: (date) => `Nội dung nhập lúc ${clock(date)} chưa lưu được và còn giữ trên máy này.`,
  keptOlder: (date) => `Nội dung nhập lúc ${clock(date)} chưa lưu được và còn giữ trên máy này. Sau đó bản trên hệ thống đã thay đổi.`,
  useKept: "Dùng lại nội dung này",
  dropKept: "Bỏ",
  pasted: (cells) => `Đã dán ${cells} ô`,
  skippedClosed: (cells) => `bỏ qua ${cells} ô chỉ đọc`,
  outside: (cells) => `${cells} ô ngoài bảng`,
  undone: "Đã hoàn tác",
  redone: "Đã làm lại",
  rowAdded: (number) => `Đã thêm dòng ${number}`,
  rowRemoved: (number) => `Đã bỏ dòng ${number}, bấm Ctrl+Z để lấy lại`,
  error: "Lỗi",
  warning: "Cảnh báo",
  note: "Lưu ý",
  explain: "Thuyết minh",
  following: "Tự tính; nhập số khác nếu cần",
  typedOver: (value) => `Tự tính được ${value}; xóa ô để dùng số tự tính`,
};

const EN = {
  saving: "Saving…",
  saved: (date) => `Saved at ${clock(date)}`,
  unsaved: "Changes not saved yet",
  offline: "Not saved: no connection, your text is still on the page",
  refused: "Not saved: your session has ended. Sign in again in another tab, then press “Save again”; your text is still on the page",
  failed: (reason) => `Not saved: ${reason}; your text is still on the page`,
  serverFault: "the server has a problem",
  saveAgain: "Save again",
  conflict: "Somebody else has just changed this: see both versions",
  conflictLong: "Somebody else has just changed this part. Nothing was overwritten; what you typed is still on the page and on this computer.",
  compare: "See both versions",
  kept: (date) => `What was typed at ${clock(date)} could not be saved and is kept on this computer.`,
  keptOlder: (date) => `What was typed at ${clock(date)} could not be saved and is kept on this computer. The version in the system has changed since.`,
  useKept: "Use it again",
  dropKept: "Discard",
  pasted: (cells) => `Cells pasted: ${cells}`,
  skippedClosed: (cells) => `read-only cells skipped: ${cells}`,
  outside: (cells) => `cells outside the table: ${cells}`,
  undone: "Undone",
  redone: "Redone",
  rowAdded: (number) => `Row ${number} added`,
  rowRemoved: (number) => `Row ${number} removed, press Ctrl+Z to bring it back`,
  error: "Error",
  warning: "Warning",
  note: "Note",
  explain: "Explain",
  following: "Computed; type another figure if needed",
  typedOver: (value) => `Computed: ${value}; clear the cell to use the computed figure`,
};

export const words = document.documentElement.lang.startsWith("en") ? EN : VI;

/** `10:32` */
function clock(date) {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}
