using System.Net;
using ReproSuite.Data.Tests.Sets;

namespace ReproSuite.Data.Tests;

/// <summary>Answers downloads without a network and remembers what was asked for.</summary>
internal sealed class ScriptedDownloads(Func<string, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    public static ScriptedDownloads Of(TinyImages set) => new(name => Sends(set.Content(name)));

    public static HttpResponseMessage Sends(byte[] content) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = request.RequestUri!.Segments[^1];
        Asked.Add(name);
        return Task.FromResult(answer(name));
    }
}
