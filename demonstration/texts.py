"""Invented paragraphs for the sections of an outline, chosen by what the heading speaks of."""

from random import Random

from validation.outline import Section
from validation.plan import Plan

BY_TOPIC: dict[str, tuple[str, ...]] = {
    "khó khăn": (
        "Thuận lợi: {unit} luôn nhận được sự quan tâm, chỉ đạo kịp thời của cấp ủy cấp trên; đội ngũ cán bộ, đảng viên "
        "đoàn kết, có trách nhiệm với công việc.",
        "Khó khăn: địa bàn rộng, dân cư sống phân tán, một số bản chưa có sóng điện thoại ổn định nên việc thông tin đến "
        "người dân còn chậm.",
        "Khó khăn: cán bộ làm công tác tuyên truyền chủ yếu kiêm nhiệm, kinh phí cho hoạt động còn hạn hẹp.",
    ),
    "lãnh đạo, chỉ đạo": (
        "Cấp ủy đã ban hành kế hoạch, phân công từng đồng chí cấp ủy viên phụ trách chi bộ, đưa nội dung vào chương trình "
        "công tác hằng năm.",
        "Hằng quý, cấp ủy nghe báo cáo tiến độ tại cuộc họp thường kỳ và có kết luận bằng văn bản giao việc cụ thể.",
        "Việc quán triệt được thực hiện qua hội nghị của đảng bộ, sinh hoạt chi bộ và hệ thống truyền thanh cơ sở.",
    ),
    "quán triệt": (
        "{unit} tổ chức học tập đến 100% chi bộ; đảng viên vắng mặt có lý do được bố trí học bù trong tháng sau.",
        "Hình thức quán triệt kết hợp hội nghị trực tiếp với tài liệu hỏi đáp ngắn gọn, dễ nhớ bằng tiếng phổ thông và "
        "tiếng dân tộc.",
        "Sau học tập, nhận thức của cán bộ, đảng viên có chuyển biến; chất lượng bài thu hoạch được nâng lên.",
    ),
    "báo cáo viên": (
        "Đội ngũ báo cáo viên, tuyên truyền viên được rà soát, kiện toàn hằng năm; người thôi việc được thay thế kịp thời.",
        "Báo cáo viên được cung cấp tài liệu hằng tháng và tham dự đầy đủ hội nghị định kỳ do cấp trên tổ chức.",
        "Việc chi trả thù lao, chế độ bồi dưỡng cho báo cáo viên thực hiện theo đúng quy định hiện hành.",
    ),
    "tuyên truyền": (
        "Nội dung tuyên truyền tập trung vào nghị quyết của Đảng, phát triển kinh tế, xóa bỏ tập tục lạc hậu, giữ gìn đoàn "
        "kết các dân tộc.",
        "Các buổi nói chuyện tại nhà văn hóa bản thu hút đông người nghe; nhiều kiến nghị được trả lời ngay tại chỗ.",
        "Hệ thống loa truyền thanh phát đều hai buổi một ngày, kịp thời đưa tin về chủ trương mới.",
    ),
    "kiểm tra": (
        "Cấp ủy xây dựng kế hoạch kiểm tra, giám sát từ đầu năm; sau mỗi cuộc đều có thông báo kết luận và theo dõi khắc phục.",
        "Qua kiểm tra chưa phát hiện vi phạm phải xử lý; những thiếu sót về hồ sơ, sổ sách được nhắc nhở và sửa ngay.",
    ),
    "hạn chế": (
        "Hạn chế: chất lượng sinh hoạt ở một vài chi bộ chưa đều; việc nắm tình hình dư luận có lúc chưa kịp thời.",
        "Nguyên nhân: một số đồng chí cấp ủy viên chưa thật sự sâu sát; điều kiện đi lại giữa các bản còn khó khăn.",
    ),
    "nguyên nhân": (
        "Nguyên nhân khách quan: địa bàn chia cắt, thời tiết khắc nghiệt, đời sống một bộ phận người dân còn khó khăn.",
        "Nguyên nhân chủ quan: công tác theo dõi, đôn đốc có thời điểm chưa thường xuyên.",
    ),
    "kinh nghiệm": (
        "Nơi nào người đứng đầu cấp ủy trực tiếp chỉ đạo thì nơi đó công tác tuyên truyền đạt kết quả rõ rệt.",
        "Nội dung tuyên truyền phải ngắn gọn, gắn với việc làm hằng ngày của người dân.",
    ),
    "nhiệm vụ": (
        "Tiếp tục quán triệt đầy đủ các chủ trương mới; đổi mới hình thức sinh hoạt chi bộ theo chuyên đề.",
        "Rà soát, bồi dưỡng đội ngũ làm công tác tuyên truyền; sử dụng hiệu quả các nhóm thông tin của bản, tổ dân phố.",
    ),
    "đề xuất": (
        "Đề nghị cấp trên mở thêm lớp bồi dưỡng nghiệp vụ cho tuyên truyền viên cơ sở.",
        "Đề nghị quan tâm hỗ trợ trang thiết bị truyền thanh cho các bản vùng cao.",
    ),
}

ANYWHERE = (
    "{unit} đã triển khai nghiêm túc, đúng tiến độ; kết quả được cấp ủy đánh giá trong báo cáo hằng năm.",
    "Công tác phối hợp giữa chính quyền, Mặt trận Tổ quốc và các đoàn thể được duy trì thường xuyên.",
    "So với thời gian trước, kết quả có chuyển biến tích cực, được cán bộ, đảng viên và Nhân dân ghi nhận.",
)


def gathers_others(plan: Plan, section: Section) -> bool:
    """A heading over others that asks for nothing itself."""
    return not section.guidance and any(other.id.startswith(f"{section.id}.") for other in plan.sections)


def paragraphs(random: Random, section: Section, unit_name: str) -> str:
    """Two sentences on what the heading speaks of."""
    heading = section.title.lower()
    topics = [sentences for topic, sentences in BY_TOPIC.items() if topic in heading]
    chosen = random.sample(topics[0] if topics else ANYWHERE, k=2)
    return "\n".join(sentence.format(unit=unit_name) for sentence in chosen)
