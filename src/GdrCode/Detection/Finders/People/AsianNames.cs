namespace GdrCode.Detection;

/// <summary>Family names of China, Japan and Korea in their own scripts.</summary>
internal static class AsianNames
{
    private const string Chinese = "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔";

    private const string Korean = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국";

    private static readonly HashSet<string> Japanese = new(
        "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 齋藤 斉藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 小川 石井 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 上野 野口 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 市川 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 永井 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 松下 大久保 吉岡 小池 野田 荒木 熊谷 松浦 大谷 内藤 黒田 尾崎 川村 永田 望月 松村 田口 小野寺 鷲尾 南出 林田 北川 片山 荻野 三宅 栗原 須藤 宮田 桑原 鎌田 中尾 堀 岸本 滝沢 石橋 関口 早川 奥村 広瀬 大島 沢田 宮川".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Compound = new("欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 皇甫 尉迟 公孙 慕容 令狐 남궁 황보 제갈 선우 독고 사공 서문".Split(' '), StringComparer.Ordinal);

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '々';

    public static bool IsHangul(char c) => c is >= '\uac00' and <= '\ud7a3';

    public static bool IsKana(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\uff66' and <= '\uff9f';

    /// <summary>Whether a letter is a family name of China by itself.</summary>
    public static bool IsFamily(char letter) => Chinese.Contains(letter, StringComparison.Ordinal);

    /// <summary>Family and given name with a blank between them.</summary>
    public static bool IsSpaced(ReadOnlySpan<char> family, ReadOnlySpan<char> given) =>
        family.Length is >= 1 and <= 3 && given.Length is >= 1 and <= 3 && (Japanese.GetAlternateLookup<ReadOnlySpan<char>>().Contains(family) || (family.Length == 1 && Chinese.Contains(family[0], StringComparison.Ordinal)));

    /// <summary>Family and given name in one run, as Chinese and Korean write them.</summary>
    public static bool IsJoined(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 5)
        {
            return false;
        }

        if (name.Length >= 3 && Compound.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..2]))
        {
            return true;
        }

        return name.Length switch
        {
            2 or 3 => Chinese.Contains(name[0], StringComparison.Ordinal) || (name.Length == 3 && Korean.Contains(name[0], StringComparison.Ordinal)),
            _ => name.Length == 4 && Japanese.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..2]),
        };
    }

    /// <summary>Sample people of manuals: 山田太郎, 张三, 홍길동.</summary>
    public static bool IsSpecimen(ReadOnlySpan<char> name) =>
        name is "山田太郎" or "山田 太郎" or "山田花子" or "山田 花子" or "张三" or "張三" or "李四" or "王五" or "赵六" or "小明" or "홍길동" or "김철수" or "이영희" or "佐藤太郎" or "田中太郎" or "鈴木一郎";
}
