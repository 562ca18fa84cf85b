using FsCheck;
using FsCheck.Fluent;

using GdrCode.Tests.Extraction.Config;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Verification.Config;

public class EditTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "a.json", "\uFEFF{\r\n  // note by ann\r\n  \"a\": [\"b c\", 12345, 'd'], /* e */\r\n  \"k\": { \"name\": \"N\", \"value\": \"v\\u0040w\", },\r\n}\r\n" },
        { "a.json", "{\"a\": \"b\", \"open: [1, \"x y\"\n{{tmpl}} text\n" },
        { "a.jsonl", "{\"a\":\"b\"}\n{\"a\":\"c\"}\n" },
        { "a.config", "<?xml version=\"1.0\"?>\n<!-- note -->\n<a xmlns=\"urn:x\" b='c d' e=\"f &amp; g\">\n  text &lt; more<![CDATA[ raw <x> ]]><i/>\n</a>\n" },
        { "a.config", "<!DOCTYPE plist PUBLIC \"-//A\" \"http://x\">\n<dict><key>k</key><string>v</string></dict>" },
        { "a.config", "<a b=\"c\">\n<unclosed>text & more\n</a>\n<d e='f'>g</d>" },
        { "a.yaml", "# note by ann\na: b c # why\nd:\n  - 'e f'\n  - \"g\\n h\"\n  - name: NN\n    value: v\nn: 1234567\nborn: 1980-02-03\nt: |\n  one two\n\n  three\nf: {x: [p, \"q\"], y: z}\n---\nu: !!str &id v\nw: *id\n" },
        { "a.yaml", "{{- if .Values.x }}\nhost: db.corp # why\nusers:\n  - ann\n  - \"b c\"\n{{- end }}\n" },
        { "a.toml", "# note\n[a.b]\nc = \"d e\" # why\nf = 'g'\nh = '''\ni\nj'''\nk = [1, \"l\", { m = 'n' }]\no = 123456\np = 1980-02-03\n" },
        { "a.ini", "; note\n[s]\na = b c ; why\nd: e\nf = \"g h\"\n" },
        { ".env", "# note\nexport A=b\nC=\"d\n e\"\nF='g h' # why\n" },
        { "a.properties", "! note\na.b=c\\:d\nlist = one,\\\n  two\nkey word\n" },
        { ".gitconfig", "[url \"https://ann@git.corp/\"]\n\tinsteadOf = git:\n[user]\n\temail = ann@corp.com\n" },
        { ".npmrc", "//npm.corp.io/:_authToken=abc\n//npm.corp.io:8443/a/:_password=b\nregistry=https://npm.corp.io/\n" },
        { ".netrc", "machine h.corp login ann\n  password s3cret\n" },
        { "a.conf", "server {\n  server_name web.corp;\n}\nHostName 10.1.2.3\n" },
        { "a.http", "@token = abc\n# note\nPOST https://api.corp/users?x=1 HTTP/1.1\nAuthorization: Bearer {{token}}\n\n{\n \"email\": \"a@b.corp\"\n}\n### next\nPOST /form\n\nuser=ann%40c&pw=1\n" },
        { "Dockerfile", "# note\nFROM mcr/x:1\nENV A=\"x y\" \\\n  B=2\nLABEL maintainer='ann@corp.com'\nRUN curl -u a:b \\\n  https://h\n" },
        { "a.csv", "name,mail,age\r\n\"Weller, \"\"A\"\"\",a@b.corp,41\r\n,x y,\"\"\r\n" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void LettersAndDigitsOfAnyValue_MayBeReplaced(string path, string text)
    {
        foreach (var fragment in Extracted.From(path, text).Where(f => f.Editable))
        {
            var old = text.Substring(fragment.Span.Start, fragment.Span.Length);
            if (old.Contains('\\', StringComparison.Ordinal) || old.Contains('&', StringComparison.Ordinal))
            {
                continue;
            }

            var isDate = old == "1980-02-03";
            var surrogate = isDate ? "1971-11-12" : new string([.. old.Select(c => char.IsDigit(c) ? '7' : char.IsLetter(c) ? 'q' : c)]);
            Assert.True(Verified.Fault(path, text, [new TextChange(fragment.Span, surrogate)]) is null, $"{path} at {fragment}");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void NothingOutsideValues_MayBeReplaced(string path, string text)
    {
        var isOpen = new bool[text.Length];
        foreach (var fragment in Extracted.From(path, text).Where(f => f.Editable))
        {
            isOpen.AsSpan(fragment.Span.Start, fragment.Span.Length).Fill(true);
        }

        for (var i = 0; i < text.Length; i++)
        {
            // Words of the format and short numbers are no fragments, and blanks at the ends of text are as good as part of it.
            if (!isOpen[i] && !char.IsWhiteSpace(text[i]) && !char.IsDigit(text[i]))
            {
                Assert.True(Verified.Fault(path, text, [new TextChange(new TextSpan(i, 1), "§")]) is not null, $"{path} at {i}: {text[i]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ChangesThatArentTheWholeDifference_AreCaught(string path, string text)
    {
        var file = Verified.File(path, text);
        var verifier = Verified.VerifierOf(file.Kind);
        var span = Extracted.From(path, text).First(f => f.Editable).Span;
        TextChange first = new(span, new string('q', span.Length));
        Assert.Equal("text-outside-changed", Assert.Single(verifier.Verify(file, file.Text, [first])).Kind);
        Assert.Equal("text-outside-changed", Assert.Single(verifier.Verify(file, SourceText.From(text + "x"), [])).Kind);
        Assert.Equal("changes-invalid", Assert.Single(verifier.Verify(file, file.Text, [first, first])).Kind);
        Assert.Empty(verifier.Verify(file, SourceText.From(text), []));
        Assert.Equal("line-count-changed", Verified.Fault(path, text, [new TextChange(span, "q\nq")]));
    }

    [Fact]
    public void AnyTextAndChanges_NeverBreakTheVerifier()
    {
        var signs = Gen.Elements("{}[]<>=:;,\"'#-!&|\\/@?%$() \n\tabc019".ToCharArray());
        var texts = signs.ListOf().Select(c => new string([.. c]));
        var cases = texts.SelectMany(t => Gen.Choose(0, t.Length).SelectMany(from => Gen.Choose(from, t.Length).SelectMany(to => texts.Select(n => (t, from, to, n)))));
        Check.One(Fuzz.Runs(500), Prop.ForAll(cases.ToArbitrary(), test =>
        {
            foreach (var (kind, path) in Extracted.Formats)
            {
                TextChange[] changes = [new(TextSpan.FromBounds(test.from, test.to), test.n)];
                var file = Verified.File(path, test.t);
                var violations = Verified.VerifierOf(kind).Verify(file, file.Text.WithChanges(changes), changes);
                Assert.DoesNotContain(violations, v => v.Kind == "not-verified" || v.Span.End > test.t.Length - (test.to - test.from) + test.n.Length);
            }
        }));
    }

    [Fact]
    public void EditInTextThatBreaksAParser_IsVerifiedByEveryFormat()
    {
        const string Text = "0{}[: [(b|>[@,%b#0\n@\"$,c|(a";
        foreach (var (kind, path) in Extracted.Formats)
        {
            TextChange[] changes = [new(TextSpan.FromBounds(22, 24), "/\\|")];
            var file = Verified.File(path, Text);
            var violations = Verified.VerifierOf(kind).Verify(file, file.Text.WithChanges(changes), changes);
            Assert.DoesNotContain(violations, v => v.Kind == "not-verified");
        }
    }
}
