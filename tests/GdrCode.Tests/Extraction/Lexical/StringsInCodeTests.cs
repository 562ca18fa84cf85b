using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Lexical;

public class StringsInCodeTests
{
    [Theory]
    [InlineData("python", "password = \"kept 4 tea\"", "kept 4 tea", "password")]
    [InlineData("python", "cfg: str = 'v1'", "v1", "cfg")]
    [InlineData("python", "d = {'api_key': 'v1'}", "v1", "api_key")]
    [InlineData("python", "os.environ['TOKEN'] = 'v1'", "v1", "TOKEN")]
    [InlineData("python", "pw = r'c:\\new'", "c:\\new", "pw")]
    [InlineData("javascript", "const token = `v1`;", "v1", "token")]
    [InlineData("javascript", "login({ user: 'v1' })", "v1", "user")]
    [InlineData("javascript", "headers: { 'x-api-key': 'v1' }", "v1", "x-api-key")]
    [InlineData("typescript", "private secret?: string = 'v1';", "v1", "secret")]
    [InlineData("java", "private static final String PASSWORD = \"v1\";", "v1", "PASSWORD")]
    [InlineData("java", "props.put(\"db.password\", \"v1\");", "v1", "db.password")]
    [InlineData("go", "var password string = \"v1\"", "v1", "password")]
    [InlineData("go", "secret := `v1`", "v1", "secret")]
    [InlineData("rust", "let key: &str = r#\"v\"1\"#;", "v\"1", "key")]
    [InlineData("c", "#define DB_PASS \"v1\"", "v1", "DB_PASS")]
    [InlineData("c", "char password[32] = \"v1\";", "v1", "password")]
    [InlineData("cpp", "std::string s = R\"x(a)\"b)x\";", "a)\"b", "s")]
    [InlineData("cpp", "std::string secret{\"v1\"};", "v1", "secret")]
    [InlineData("php", "define('DB_PASSWORD', 'v1');", "v1", "DB_PASSWORD")]
    [InlineData("php", "$this->password = 'v1';", "v1", "password")]
    [InlineData("php", "'password' => 'v1',", "v1", "password")]
    [InlineData("ruby", "password: 'v1'", "v1", "password")]
    [InlineData("ruby", ":password => 'v1'", "v1", "password")]
    [InlineData("ruby", "password 'v1'", "v1", "password")]
    [InlineData("kotlin", "val password: String = \"v1\"", "v1", "password")]
    [InlineData("kotlin", "mapOf(\"key\" to \"v1\")", "v1", "key")]
    [InlineData("visual-basic", "Dim pw As String = \"say \"\"v1\"\"\"", "say \"v1\"", "pw")]
    [InlineData("clojure", "{:password \"v1\"}", "v1", "password")]
    [InlineData("erlang", "{password, \"v1\"}", "v1", "password")]
    [InlineData("perl", "my $password = q{v1};", "v1", "password")]
    [InlineData("lua", "local pw = [==[v]]1]==]", "v]]1", "pw")]
    [InlineData("r", "password <- \"v1\"", "v1", "password")]
    [InlineData("pascal", "Password := 'it''s';", "it's", "Password")]
    [InlineData("hcl", "password = \"v1\"", "v1", "password")]
    [InlineData("powershell", "$Password = \"v1\"", "v1", "Password")]
    [InlineData("swift", "let key = #\"v\"1\"#", "v\"1", "key")]
    [InlineData("sql", "ALTER USER x IDENTIFIED BY 'v1'", "v1", "password")]
    [InlineData("sql", "UPDATE u SET email = 'v1'", "v1", "email")]
    [InlineData("gettext", "msgid \"v1\"", "v1", "msgid")]
    [InlineData("registry", "\"Password\"=\"v1\"", "v1", "Password")]
    public void BoundString_HasItsValueAndName(string language, string text, string value, string name) =>
        Assert.Equal(name, Code.One(language, text, value).Name);

    [Theory]
    [InlineData("python", "connect('a', 'v1')", "connect")]
    [InlineData("javascript", "client.login('v1')", "client.login")]
    [InlineData("scheme", "(display \"v1\")", "display")]
    public void Argument_HasItsCallAsScope(string language, string text, string scope) => Assert.Equal(scope, Code.One(language, text, "v1").Scope);

    [Fact]
    public void ListOfStrings_HasTheNameOfTheList()
    {
        var fragments = Code.Read("python", "emails = [\n  'a1', 'a2',\n  'a3']");
        Assert.All(fragments, f => Assert.Equal("emails", f.Name));
        Assert.Equal(["a1", "a2", "a3"], fragments.Select(f => f.Value));
    }

    [Theory]
    [InlineData("java", "x = \"a\\u0040b\"", "a@b", "@", "\\u0040")]
    [InlineData("python", "x = 'a\\x40b'", "a@b", "@", "\\x40")]
    [InlineData("rust", "x = \"a\\u{1F600}b\"", "a😀b", "😀", "\\u{1F600}")]
    [InlineData("sql", "SELECT 'O''Hara'", "O'Hara", "'", "''")]
    [InlineData("python", "p = 'C:\\Users\\jo'", "C:\\Users\\jo", "\\jo", "\\jo")]
    [InlineData("html", "<p title='a&#64;b'>", "a@b", "@", "&#64;")]
    public void Escape_MapsToItsSource(string language, string text, string value, string part, string written) =>
        Assert.Equal(written, Code.Written(text, Code.One(language, text, value), part));

    [Theory]
    [InlineData("javascript", "x = `a ${f('in')} b`", "a \uFFFC b")]
    [InlineData("python", "x = f'{{a}} {b} c'", "{a} \uFFFC c")]
    [InlineData("ruby", "x = \"a #{b} c\"", "a \uFFFC c")]
    [InlineData("php", "$x = \"a $b {$c->d} e\";", "a \uFFFC \uFFFC e")]
    [InlineData("swift", "x = \"a \\(b) c\"", "a \uFFFC c")]
    [InlineData("shell", "x=\"a $b ${c} $(d \"e f\") g\"", "a \uFFFC \uFFFC \uFFFC g")]
    [InlineData("batch", "echo \"a %b% c\"", "a \uFFFC c")]
    public void Interpolation_IsAHole(string language, string text, string value) => Assert.Equal("x", Code.One(language, text, value).Name ?? "x");

    [Fact]
    public void HoleBesideTheOnlyText_HasNoSource()
    {
        const string Text = "x = f'{a}\\u0040b'";
        Assert.Equal(["\\u0040b"], Code.One("python", Text, "\uFFFC@b").Text.ToSource(new(0, 3)).Select(s => Text.Substring(s.Start, s.Length)));
    }

    [Fact]
    public void StringInsideAHole_IsReadToo() => Assert.Equal("f", Code.One("javascript", "x = `a ${f('in')} b`", "in").Scope);

    [Fact]
    public void UnterminatedString_EndsAtTheLineEnd()
    {
        var fragments = Code.Read("java", "a = \"one\nb = \"two\";");
        Assert.Equal(["one", "two"], fragments.Select(f => f.Value));
    }

    [Fact]
    public void UnterminatedMultiLineString_FallsBackToItsLine()
    {
        var fragments = Code.Read("go", "a := `one\nb := \"two\"");
        Assert.Equal(["one", "two"], fragments.Select(f => f.Value));
    }

    [Theory]
    [InlineData("rust", "fn f<'a>(x: &'a str) { g(\"v1\") }")]
    [InlineData("matlab", "y = x'; s = 'v1';")]
    [InlineData("javascript", "r = /[\"']/.test(s); t = 'v1'")]
    [InlineData("sql", "SELECT \"name\", [other] FROM t WHERE x = 'v1'")]
    [InlineData("verilog", "x = 8'hFF; $display(\"v1\");")]
    public void QuoteThatOpensNoString_IsCode(string language, string text) => Assert.Equal(["v1"], Code.Read(language, text).Select(f => f.Value));

    [Theory]
    [InlineData("python", "phone = 5551234567", "5551234567")]
    [InlineData("rust", "const N: u64 = 4_111_111;", "4_111_111")]
    [InlineData("javascript", "lat = -51.50735;", "-51.50735")]
    [InlineData("javascript", "lat = x -51.50735;", "51.50735")]
    public void LongNumberOrCoordinate_IsAFragment(string language, string text, string value) =>
        Assert.Equal(FragmentKind.Number, Code.One(language, text, value).Kind);

    [Theory]
    [InlineData("x = 123; y = 0xDEADBEEF; z = a12345; v = 1.2.3456; e = 12345e10")]
    public void ShortNumberHexVersionOrIdentifier_IsCode(string text) => Assert.Empty(Code.Read("javascript", text));

    [Theory]
    [InlineData("javascript", "mail = 'mia@' +\n 'berg.se'", "mia@berg.se", "mail")]
    [InlineData("php", "$mail = 'mia@' . 'berg.se';", "mia@berg.se", "mail")]
    [InlineData("c", "char *mail = \"mia@\" \"berg.se\";", "mia@berg.se", "mail")]
    [InlineData("visual-basic", "mail = \"mia@\" & _\n \"berg.se\"", "mia@berg.se", "mail")]
    public void JoinedLiterals_AreAlsoOneValue(string language, string text, string value, string name)
    {
        var whole = Code.One(language, text, value);
        Assert.Equal((name, "a@be", 2), (whole.Name, Code.Written(text, whole, "a@be"), whole.Text.ToSource(new(0, value.Length)).Count));
    }

    [Fact]
    public void LiteralInAHoleOfAJoinedOne_StaysOutOfTheSum() =>
        Assert.Equal("a \uFFFC b c", Code.Read("python", "x = f\"a {'in' if y else 'out'} b\" \" c\"")[^1].Value);

    [Fact]
    public void RowsOfTuples_NameNothing() => Assert.Null(Code.One("python", "d = f(('id', 'v1'))", "v1").Name);

    [Fact]
    public void Docstring_IsDocumentation() =>
        Assert.Equal(FragmentKind.Documentation, Code.One("python", "def f():\n    \"\"\"By Mia.\"\"\"\n", "By Mia.").Kind);
}
