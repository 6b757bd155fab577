// Drives POST /v1/chat/completions with the official `openai` client: whole, streamed, tools, refusals.
// Usage: node openai.mjs <base url up to /v1>, the token in CHANCERY_TOKEN. Ends with a count, or with the first mismatch.
import assert from 'node:assert/strict';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: process.argv[2], apiKey: process.env.CHANCERY_TOKEN, maxRetries: 2 });
const say = (content, more = {}) => ({ model: 'simulated', messages: [{ role: 'user', content }], ...more });
const tools = [{ type: 'function', function: { name: 'look', description: 'Looks.', parameters: { type: 'object' } } }];

const checks = {
  async 'answers whole, visibly simulated'() {
    const { data, response } = await client.chat.completions.create(say('Hello')).withResponse();
    assert.match(data.choices[0].message.content, /simulated reply/);
    assert.equal(data.choices[0].finish_reason, 'stop');
    assert.equal(data.usage.total_tokens, data.usage.prompt_tokens + data.usage.completion_tokens);
    assert.equal(data.system_fingerprint, 'simulated');
    assert.equal(response.headers.get('x-chancery-simulated'), 'true');
    assert.ok(response.headers.get('x-request-id'));
  },
  async 'streams pieces and counts them'() {
    const stream = await client.chat.completions.create(say('Hello', { stream: true, stream_options: { include_usage: true } }));
    let text = '';
    let usage;
    let pieces = 0;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta?.content ?? '';
      usage = chunk.usage ?? usage;
      pieces++;
    }
    assert.match(text, /simulated reply/);
    assert.ok(pieces > 5);
    assert.ok(usage.completion_tokens > 0);
  },
  async 'puts a streamed answer together with the client’s own helper'() {
    const final = await client.chat.completions.stream(say('Hello')).finalChatCompletion();
    assert.match(final.choices[0].message.content, /simulated reply/);
  },
  async 'passes tools through, whole and streamed'() {
    const whole = await client.chat.completions.create(say('Look.', { tools, tool_choice: 'required' }));
    assert.equal(whole.choices[0].message.tool_calls[0].function.name, 'look');
    const streamed = await client.chat.completions.stream(say('Look.', { tools, tool_choice: 'required' })).finalChatCompletion();
    assert.equal(streamed.choices[0].message.tool_calls[0].function.arguments, '{}');
  },
  async 'lists and reads models'() {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.ok(ids.includes('simulated'));
    assert.equal((await client.models.retrieve('simulated')).id, 'simulated');
  },
  async 'names the field that is wrong'() {
    await assert.rejects(
      client.chat.completions.create({ model: 'simulated', messages: [{ role: 'oracle', content: 'x' }] }),
      (error) => error instanceof OpenAI.BadRequestError && error.param === 'messages[0].role' && error.code === 'invalid_request',
    );
  },
  async 'knows no other model'() {
    await assert.rejects(
      client.chat.completions.create({ ...say('Hello'), model: 'gpt-9' }),
      (error) => error instanceof OpenAI.NotFoundError && error.code === 'model_not_found',
    );
  },
  async 'is not retried by the client when the provider refuses'() {
    let asked = 0;
    const counting = new OpenAI({
      baseURL: process.argv[2],
      apiKey: process.env.CHANCERY_TOKEN,
      maxRetries: 2,
      fetch: (...call) => (asked++, fetch(...call)),
    });
    await assert.rejects(
      counting.chat.completions.create(say('simulate unrecoverable')),
      (error) => error.status === 502 && error.code === 'provider_refused',
    );
    assert.equal(asked, 1);
  },
  async 'tells of a stream that breaks'() {
    const stream = await client.chat.completions.create(say('simulate half', { stream: true }));
    await assert.rejects(async () => {
      for await (const _ of stream);
    }, /breaks this call/);
  },
  async 'refuses a wrong token'() {
    const stranger = new OpenAI({ baseURL: process.argv[2], apiKey: 'chy_wrong_wrong', maxRetries: 0 });
    await assert.rejects(stranger.chat.completions.create(say('Hello')), (error) => error.status === 401);
  },
};

for (const [name, check] of Object.entries(checks)) {
  await check();
  console.log(`ok   ${name}`);
}
console.log(`${Object.keys(checks).length} checks passed`);
