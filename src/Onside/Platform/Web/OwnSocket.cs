using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Onside.Platform.Web;

// A request that came over the data folder's own socket: only who may read the folder can send one.
public static class OwnSocket
{
    public static bool Is(HttpContext http) =>
        http.Features.Get<IConnectionSocketFeature>()?.Socket.LocalEndPoint is UnixDomainSocketEndPoint;
}
