using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GdrCode.Tests.Extraction.Config;

public class YamlTests
{
    [Fact]
    public void Values_AreBoundToTheirKeysAndPath() => Assert.Equal(
        ["host | db:host | db.corp", "password | db:password | it's", "users | users | ann", "users | users | bob", "mail | owner:mail | a@b.corp", "tags | owner:tags | x", "tags | owner:tags | y z"],
        Extracted.Bindings("a.yaml", """
        # head
        db:
          host: db.corp # where
          password: 'it''s'
        users:
        - ann
        - bob
        owner: &o { mail: a@b.corp, tags: [x, "y z"] }
        """));

    [Fact]
    public void KubernetesEnv_BindsTheValueToTheName() => Assert.Equal(
        ["name | spec:env:name | DB_PASSWORD", "DB_PASSWORD | spec:env:value | x", "name | spec:env:name | OTHER", "OTHER | spec:env:value | y"],
        Extracted.Bindings("a.yml", "spec:\r\n  env:\r\n  - name: DB_PASSWORD\r\n    value: x\r\n  - name: OTHER\r\n    value: \"y\"\r\n"));

    [Fact]
    public void BlockScalar_GivesOneValuePerLine() => Assert.Equal(
        ["run | run | first: line", "run | run |   # deeper", "run | run | last", "next | next | x"],
        Extracted.Bindings("a.yaml", "run: |-  # note\n  first: line\n    # deeper\n\n  last\nnext: x\n"));

    [Fact]
    public void ScalarOverSeveralLines_GivesOneValuePerLine() => Assert.Equal(
        ["a | a | one", "a | a | two - three", "b | b | x", "b | b | y"],
        Extracted.Bindings("a.yaml", "a: one\n  two - three\nb: \"x\n  y\"\n"));

    [Fact]
    public void Documents_StartAnew() =>
        Assert.Equal(["a | a | x", "b | b | y", " |  | z"], Extracted.Bindings("a.yaml", "%YAML 1.2\n---\na: x\n--- # two\nb: y\n...\n--- z\n").Skip(1));

    [Fact]
    public void TagsAnchorsAndAliases_AreNoValues() =>
        Assert.Equal(["a | a | x y", "c | c | z"], Extracted.Bindings("a.yaml", "a: !!str &id x y\nb: *id\n&k c: !t 'z'\n"));

    [Fact]
    public void UnclosedQuoteOrBracket_LeavesTheRestReadable() =>
        Assert.Equal(["a | a | open", "b | b | x", "c | c | y", "d | d | z"], Extracted.Bindings("a.yaml", "a: \"open\nb: x\nc: [y\nd: z\n"));

    [Fact]
    public void PlainNumbers_StayNumbers()
    {
        var fragments = Extracted.From("a.yaml", "phone: +491701234567\nn: 5\nid: 0049x12345");
        Assert.Equal([(FragmentKind.Number, "phone"), (FragmentKind.ConfigurationValue, "id")], fragments.Select(f => (f.Kind, f.Name!)));
    }

    [Fact]
    public void RandomDocuments_GiveWhatTheParserGives()
    {
        var texts = Gen.Elements("plain", "a b", "it's", "x: y", "#no", "- dash", "\"q\"", "back\\slash", "tab\tin", "é\u00A0", "\U0001F600", "{b}", "x,y").NonEmptyListOf();
        var styles = Gen.Elements(ScalarStyle.DoubleQuoted, ScalarStyle.SingleQuoted, ScalarStyle.Plain);
        var cases = texts.SelectMany(t => styles.SelectMany(s => Gen.Elements(true, false).Select(flow => (Values: t, Style: s, Flow: flow))));
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var text = Write(test.Values, test.Style, test.Flow);
            var fragments = Extracted.From("a.yaml", text);
            Extracted.HasExactPositions(text, fragments);
            Assert.Equal(Scalars(text).Where(v => v.Length > 0 && v != "list"), fragments.Select(f => f.Value));
        }).Check(Fuzz.Runs());
    }

    private static string Write(IEnumerable<string> values, ScalarStyle style, bool flow)
    {
        var writer = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(writer, new EmitterSettings(2, int.MaxValue, false, 100));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        emitter.Emit(new MappingStart());
        emitter.Emit(new Scalar("list"));
        emitter.Emit(new SequenceStart(default, default, true, flow ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var value in values)
        {
            emitter.Emit(new Scalar(default, default, value, style, true, true));
        }

        emitter.Emit(new SequenceEnd());
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static IEnumerable<string> Scalars(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
            {
                yield return scalar.Value;
            }
        }
    }
}
