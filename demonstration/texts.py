"""Invented paragraphs for the sections of an outline, chosen by what the heading speaks of."""

from random import Random

from validation.outline import Section

BY_TOPIC: dict[str, tuple[str, ...]] = {
    "đặc điểm": (
        "{unit} hoạt động trên địa bàn miền núi, biên giới, nhiều dân tộc cùng sinh sống, đường đi lại giữa các bản còn xa.",
        "Đội ngũ cán bộ, đảng viên đa số là người địa phương, am hiểu phong tục và tiếng nói của đồng bào.",
        "Tình hình tư tưởng ổn định; đời sống Nhân dân từng bước được nâng lên, an ninh trật tự được giữ vững.",
    ),
    "thuận lợi, khó khăn": (
        "Thuận lợi: {unit} luôn nhận được sự quan tâm, chỉ đạo kịp thời của cấp ủy cấp trên; đội ngũ cán bộ, đảng viên "
        "đoàn kết, có trách nhiệm. Khó khăn: địa bàn rộng, dân cư sống phân tán.",
        "Thuận lợi: các văn bản hướng dẫn đầy đủ, rõ việc. Khó khăn: cán bộ làm công tác tuyên truyền chủ yếu kiêm nhiệm, "
        "kinh phí cho hoạt động còn hạn hẹp.",
    ),
    "thuận lợi": (
        "{unit} luôn nhận được sự quan tâm, chỉ đạo kịp thời của cấp ủy cấp trên; cán bộ, đảng viên đoàn kết, có trách nhiệm.",
        "Các văn bản hướng dẫn thực hiện đầy đủ, rõ việc; cơ sở vật chất phục vụ tuyên truyền từng bước được bổ sung.",
    ),
    "khó khăn": (
        "Địa bàn rộng, dân cư sống phân tán, một số bản chưa có sóng điện thoại ổn định nên việc thông tin đến người dân "
        "còn chậm.",
        "Cán bộ làm công tác tuyên truyền chủ yếu kiêm nhiệm, kinh phí cho hoạt động còn hạn hẹp.",
    ),
    "phù hợp": (
        "Các nội dung cơ bản phù hợp với thực tiễn của {unit}, tạo căn cứ để quản lý và đánh giá đội ngũ hằng năm.",
        "Cần tiếp tục thực hiện quy định về cung cấp thông tin và bồi dưỡng nghiệp vụ định kỳ.",
    ),
    "nổi bật": (
        "Nhận thức của cán bộ, đảng viên được nâng lên rõ rệt; tỷ lệ tham gia học tập nghị quyết hằng năm đều đạt cao.",
        "Hình thức học tập được đổi mới, gắn nghị quyết với công việc cụ thể của từng chi bộ, từng bản.",
    ),
    "kết quả đạt được": (
        "Đội ngũ được kiện toàn, hoạt động nền nếp; thông tin đến cơ sở nhanh hơn, đúng định hướng.",
        "Công tác tuyên truyền miệng góp phần tạo đồng thuận trong Nhân dân khi triển khai các chủ trương lớn.",
    ),
    "ưu điểm": (
        "Cấp ủy quan tâm lãnh đạo công tác tư tưởng; các chỉ tiêu được giao cơ bản đạt và vượt.",
        "Sự phối hợp giữa các cơ quan trong công tác tuyên truyền chặt chẽ hơn trước.",
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


def paragraphs(random: Random, section: Section, unit_name: str) -> str:
    """Two sentences on what the heading speaks of."""
    heading = section.title.lower()
    topics = [sentences for topic, sentences in BY_TOPIC.items() if topic in heading]
    chosen = random.sample(topics[0] if topics else ANYWHERE, k=2)
    return "\n".join(sentence.format(unit=unit_name) for sentence in chosen)
